import { knownTitleEnd } from './known-titles.ts'
import { isWordUnit, pastSpaces, role } from './lexicon.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'
import { isCapital } from './title-words.ts'

export type TitleBeginning = {
  readonly type: FoundWord
  /** Where the words of the title begin. */
  readonly from: number
  /** True behind "on", "über": foreign titles need it. */
  readonly hasJoint: boolean
}

const furtherWordsMax = 3

/**
 * Where the title of a law ends: that of the tables, or a longer one that begins with it and that a stop closes soon
 * ("Luật Doanh nghiệp nhà nước"). In lower case ("luật thi đua, khen thưởng") and between capitals only titles of the
 * tables count.
 */
export function plainTitleEnd(scan: Scan, beginning: TitleBeginning): number | undefined {
  const known = knownTitleEnd(scan, beginning.from)
  const printed = scan.text.slice(beginning.type.start, beginning.type.end)
  const isVietnamese = beginning.type.word.words.language === 'vi'
  const isUpper = printed.length > 1 && printed === printed.toUpperCase()
  const isNoun = beginning.type.word.words.language === 'nb' || isCapital(scan.text, beginning.type.start)
  // Without marks "luat duoc" may be any "luật được".
  if (isVietnamese && scan.isUnmarked && !isNoun) return undefined
  if (isUpper || !isNoun) return known
  const guessed = isVietnamese ? guessedEnd(scan, beginning.from) : foreignEnd(scan, beginning)
  if (known === undefined || guessed === undefined || guessed <= known) return known ?? guessed
  const further = scan.text.slice(known, guessed).trim()
  const isShort = further.split(/\s+/).length <= furtherWordsMax
  return isShort && (further === 'Nhà nước' || !/\p{Lu}/u.test(further)) ? guessed : known
}

const wordsMax = 16
const stopWords = new Set(
  (
    'số ngày năm tháng có được đã đang sẽ là thì mà nên nếu khi theo quy hiện ban này nói nêu trên do bởi từ đến cho để ' +
    'như hoặc cũng phải không bị vừa mới còn gồm nhằm thay hết trước sau kể chưa đều chỉ đối với trong tại về của và ' +
    'thông cùng các những một mỗi khoản điều điểm sang thành ra vào lên giúp tạo mở cần nhưng song việc rằng lần ' +
    'ở qua bằng nhất hay rất đó đây ấy xác yêu góp làm đưa bao trừ đồng căn'
  ).split(' '),
)

/** Without marks only these are no other word of a title: "tu" may be "tư", "so" may be "sở". */
const plainStopWords = new Set(
  'ngay thang duoc dang se khi theo quy nay tren boi hoac phai khong gom nham truoc sau chua deu voi trong cua va cac nhung khoan dieu diem'.split(
    ' ',
  ),
)

function isStop({ isUnmarked, text }: Scan, at: number, word: string): boolean {
  const lower = word.toLowerCase()
  if (!isUnmarked) return stopWords.has(lower)
  return plainStopWords.has(lower) || (lower === 'nam' && /^\s{1,3}\d/.test(text.slice(at + 3, at + 7)))
}

/**
 * The end of a Vietnamese title that is in no table: a capital opens it, small words go on until a mark or a word that
 * opens the next phrase. An abbreviation ("Luật PPP") is a title by itself.
 */
function guessedEnd(scan: Scan, from: number): number | undefined {
  if (!isCapital(scan.text, from)) return undefined
  let end: number | undefined
  let position = from
  for (let count = 0; count < wordsMax; count++) {
    const wordEnd = pastWord(scan, position)
    const word = scan.text.slice(position, wordEnd)
    if (
      word === '' ||
      (count === 0 && word.length === 1) ||
      /\d/.test(word) ||
      isStop(scan, position, word) ||
      opensDocument(scan, position, count)
    )
      break
    end = wordEnd
    if (count === 0 && /^\p{Lu}{2,}$/u.test(word)) break
    const next = pastSpaces(scan.text, wordEnd, 4)
    if (next === wordEnd) break
    position = next
  }
  return end
}

/** "Luật Đất đai Luật Nhà ở": the next document. */
function opensDocument(scan: Scan, at: number, count: number): boolean {
  return count > 0 && isCapital(scan.text, at) && wordAt(scan, at, role.type) !== undefined
}

const smallWords = new Set(
  'and of the in on for to a with against und der des die zur og av i et de la le les du y los las el'.split(
    ' ',
  ),
)

/** The end of a translated title: capitals with small words between them, behind "on", "über". */
function foreignEnd(scan: Scan, { from, hasJoint }: TitleBeginning): number | undefined {
  if (!hasJoint || !isCapital(scan.text, from)) return undefined
  let end: number | undefined
  let position = from
  for (let count = 0; count < wordsMax; count++) {
    const wordEnd = pastHyphenated(scan, position)
    const word = scan.text.slice(position, wordEnd)
    if (
      word === '' ||
      /\d/.test(word) ||
      !(isCapital(word, 0) || smallWords.has(word)) ||
      opensDocument(scan, position, count)
    )
      break
    if (!smallWords.has(word)) end = wordEnd
    const afterComma = scan.text.charAt(wordEnd) === ',' ? wordEnd + 1 : wordEnd
    const next = pastSpaces(scan.text, afterComma, 4)
    if (next === afterComma || (afterComma > wordEnd && !isCapital(scan.text, next))) break
    position = next
  }
  return end
}

function pastWord(scan: Scan, at: number): number {
  let position = at
  while (isWordUnit(scan.folded.charCodeAt(position)) && position - at < 24) position++
  return position
}

/** "Anti-waste" is one word. */
function pastHyphenated(scan: Scan, at: number): number {
  let end = pastWord(scan, at)
  while (scan.text.charAt(end) === '-' && isWordUnit(scan.folded.charCodeAt(end + 1)) && end - at < 40)
    end = pastWord(scan, end + 1)
  return end
}
