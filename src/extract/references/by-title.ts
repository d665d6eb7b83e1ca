import { isAmending } from './by-number.ts'
import type { DocumentFind, DocumentFinder } from './find.ts'
import { knownTitleEnd } from './known-titles.ts'
import { isLetter, pastSpaces } from './lexicon.ts'
import { type FoundWord, hasRole, type Scan, wordAt } from './scan.ts'
import { isBlankLineAt, isCapital, lawTypes, titleKey } from './title-words.ts'
import { typeWordAt } from './type-word.ts'

/** "Luật Thi đua, khen thưởng năm 2022", "Bộ luật Lao động", "Hiến pháp", "loven om emulering og ros i 2022". */
export const byTitle: DocumentFinder = {
  name: 'by-title',
  at: (scan, at) => {
    const type = typeWordAt(scan, at)
    if (!type || !lawTypes.has(type.word.typeCode ?? '')) return undefined
    const end = type.word.typeCode === 'hp' ? constitutionEnd(scan, type) : titleEnd(scan, type)
    return end === undefined ? undefined : titled(scan, type, end)
  },
}

function titled(scan: Scan, type: FoundWord, titleEndAt: number): DocumentFind {
  const year = readYear(scan, titleEndAt)
  return {
    start: type.start,
    end: year?.end ?? titleEndAt,
    kind: 'title',
    head: {
      by: 'title',
      type: type.word.typeCode ?? '',
      title: titleKey(scan.text.slice(type.end, titleEndAt)),
      year: year?.year ?? null,
    },
  }
}

const revised = /\s{0,3}\((?:sửa đổi|amended|revised)\)/iuy
const yearFigures = /((?:19|20)\d{2})(?![\p{L}\d]|\s?[-–/]\s?\d|[.,]\d)/uy

/** "(sửa đổi)", "năm 2022", "2022", "i 2022". */
function readYear(scan: Scan, at: number): { end: number; year: number | null } | undefined {
  revised.lastIndex = at
  const start = revised.test(scan.text) ? revised.lastIndex : at
  let position = pastSpaces(scan.text, start, 4)
  if (scan.text.charAt(position) === ',') position = pastSpaces(scan.text, position + 1, 4)
  const mark = wordAt(scan, position, word => hasRole(word, 'yearMark'))
  if (mark) position = pastSpaces(scan.text, mark.end, 4)
  yearFigures.lastIndex = position
  const match = yearFigures.exec(scan.text)
  if (match) return { end: yearFigures.lastIndex, year: Number(match[1]) }
  return start > at ? { end: start, year: null } : undefined
}

const ofTheRepublic = /\s{1,3}nước\s{1,3}Cộng hòa\s{1,3}xã hội\s{1,3}chủ nghĩa\s{1,3}Việt\s{1,3}Nam/iuy
const setPhrase = /^\s{1,3}(?:và|,)\s{1,3}(?:pháp luật|các luật)/iu

function constitutionEnd(scan: Scan, type: FoundWord): number | undefined {
  if (!isCapital(scan.text, type.start) || setPhrase.test(scan.text.slice(type.end, type.end + 16)))
    return undefined
  ofTheRepublic.lastIndex = type.end
  return ofTheRepublic.test(scan.text) ? ofTheRepublic.lastIndex : type.end
}

function titleEnd(scan: Scan, type: FoundWord): number | undefined {
  const joint = wordAt(scan, pastSpaces(scan.text, type.end, 4), word => hasRole(word, 'titleJoint'))
  const from = pastSpaces(scan.text, joint ? joint.end : type.end, 4)
  if (type.word.words.language === 'vi' && isAmending(scan, type.end)) return amendingEnd(scan, from)
  return plainEnd(scan, { type, from, hasJoint: joint !== undefined })
}

/**
 * A title of the tables, or a longer one that begins with it and that a stop closes soon: "Luật Doanh nghiệp nhà nước".
 * In lower case ("luật thi đua, khen thưởng") only titles of the tables count.
 */
function plainEnd(scan: Scan, guess: Guess): number | undefined {
  const known = knownTitleEnd(scan, guess.from)
  if (!isCapital(scan.text, guess.type.start) && guess.type.word.words.language === 'vi') return known
  const guessed = guessedEnd(scan, guess)
  if (known === undefined || guessed === undefined || guessed <= known) return known ?? guessed
  const further = scan.text.slice(known, guessed).trim()
  return further.split(/\s+/).length <= furtherWordsMax &&
    !further.startsWith(',') &&
    !/\p{Lu}/u.test(further)
    ? guessed
    : known
}

const furtherWordsMax = 3

const amendingPhrase =
  /(?:sửa đổi|bổ sung|,|\s|một số|nội dung|các|điều|của|và|\d{1,2}|luật|có liên quan|đến)*?(?=\s{1,4}(?:Luật|Bộ luật|Pháp lệnh)\s)/iuy

/** "Luật sửa đổi, bổ sung một số điều của Luật X và Luật Y": the titles of the amended laws are part of the title. */
function amendingEnd(scan: Scan, from: number): number | undefined {
  amendingPhrase.lastIndex = from
  let end: number | undefined
  let position = amendingPhrase.test(scan.text) ? pastSpaces(scan.text, amendingPhrase.lastIndex, 4) : -1
  while (position >= 0) {
    const law = wordAt(scan, position, word => word.typeCode !== null && lawTypes.has(word.typeCode))
    const lawEnd =
      law &&
      (knownTitleEnd(scan, pastSpaces(scan.text, law.end, 4)) ??
        guessedEnd(scan, { type: law, from: pastSpaces(scan.text, law.end, 4), hasJoint: false }))
    if (lawEnd === undefined) break
    end = lawEnd
    listJoint.lastIndex = lawEnd
    position = listJoint.test(scan.text) ? listJoint.lastIndex : -1
  }
  return end ?? numberOfLawsEnd(scan, from)
}

const listJoint = /(?:\s{0,3},|\s{1,3}và)\s{1,4}(?=(?:Luật|Bộ luật|Pháp lệnh)\s)/uy
const numberOfLaws =
  /sửa đổi,?\s{1,3}bổ sung\s{1,3}(?:một\s{1,3}số\s{1,3}điều\s{1,3}của\s{1,3})?(?:\d{1,2}|các|một\s{1,3}số)\s{1,3}luật(?:\s{1,3}(?:có\s{1,3})?liên\s{1,3}quan\s{1,3}đến\s{1,3}[\p{L}]{1,8}(?:\s{1,3}[\p{L}]{1,8}){0,4}?(?=\s{1,3}(?:ngày|số|năm)|[;,.]))?/iuy

/** "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch". */
function numberOfLawsEnd(scan: Scan, from: number): number | undefined {
  numberOfLaws.lastIndex = from
  return numberOfLaws.test(scan.text) ? numberOfLaws.lastIndex : undefined
}

const wordsMax = 16
/** Words that no Vietnamese title of a law begins or goes on with; before them a title of unknown length ends. */
const stopWords = new Set(
  'số ngày năm tháng có được đã đang sẽ là thì mà nên nếu khi theo quy hiện ban này nói nêu trên do bởi từ đến cho để như hoặc cũng phải không bị vừa mới còn gồm nhằm thay hết trước sau kể chưa đều chỉ đối với trong tại về của và thông cùng các những một mỗi khoản điều điểm'.split(
    ' ',
  ),
)
/** Words that some titles go on with; a title of unknown length goes on only when a capital follows no later. */
const englishSmall = new Set('and of the in on for to a'.split(' '))

type Guess = { readonly type: FoundWord; readonly from: number; readonly hasJoint: boolean }

/**
 * Where the title of a law ends that is in no table: a capital opens it, small words go on until a mark or a word that
 * opens the next phrase.
 */
function guessedEnd(scan: Scan, { type, from, hasJoint }: Guess): number | undefined {
  const isForeign = type.word.words.language !== 'vi'
  if (
    !isCapital(scan.text, from) ||
    (isForeign && !hasJoint && !/^\p{Lu}/u.test(scan.text.charAt(type.start)))
  )
    return undefined
  if (isForeign && !hasJoint) return undefined
  let end: number | undefined
  let position = from
  for (let count = 0; count < wordsMax; count++) {
    const wordEnd = pastWord(scan, position)
    if (wordEnd === position) break
    const word = scan.text.slice(position, wordEnd)
    if (isForeign ? !continuesForeign(word) : stopWords.has(word.toLowerCase())) break
    if (
      wordAt(scan, position, candidate => candidate.typeCode !== null) &&
      isCapital(scan.text, position) &&
      count > 0
    )
      break
    if (!isForeign || !englishSmall.has(word)) end = wordEnd
    const next = pastSpaces(scan.text, wordEnd, 4)
    if (next === wordEnd || hasBlankLine(scan.text, wordEnd, next)) break
    position = next
  }
  return end
}

function continuesForeign(word: string): boolean {
  return isCapital(word, 0) || englishSmall.has(word) || word === 'und' || word === 'der' || word === 'des'
}

function pastWord(scan: Scan, at: number): number {
  let position = at
  while (isLetter(scan.folded.charCodeAt(position)) && position - at < 24) position++
  return position
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBlankLineAt(text, at)) return true
  return false
}
