import type { MappedText } from '../../domain/source-map.ts'
import { looksDamaged } from '../damage-signs.ts'
import { figuresMeant } from '../letter-figures.ts'
import { type Edit, editMapped } from '../mapped-text.ts'

/**
 * Repairs the number of an instrument that a scan or a text layer has torn or misread, where only one number can have
 * been printed: figures read as letters (`l52/2O25/NĐ-CP`, `O1-KL/TW`), a year, a number or an abbreviation
 * with a space inside (`98/20 23/N Đ-CP`, `Nghị định số 1 52/2025/NĐ-CP`, `06/2022/QH 15`), and the torn or misread
 * word before it (`S ố`, `Nghị định sô`). Every such number has a stroke, so only what stands around one is looked at:
 * bounded work for each.
 */
export function repairNumbers(body: MappedText): MappedText {
  const { text } = body
  const edits: Edit[] = []
  let done = 0
  for (let stroke = text.indexOf('/'); stroke >= 0; stroke = text.indexOf('/', stroke + 1)) {
    if (stroke < done || !looksDamaged(text, stroke, signsWithin)) continue
    const found = numberAround(text, stroke) ?? partyNumber(text, stroke) ?? tornLabel(text, stroke)
    if (!found) continue
    for (const edit of found.edits) if (edit.start >= done) edits.push(edit)
    done = found.end
  }
  return editMapped(body, edits)
}

type Found = { readonly edits: readonly Edit[]; readonly end: number }

const beforeUnitsMax = 34
/** Where signs of damage are looked for: the word and the number before the stroke; a year, a type and an organ behind. */
const signsWithin = [18, 20] as const

/** What ends before the stroke: a number, in two pieces perhaps, and the word for "number" before it. */
const numberBefore =
  /(?<word>(?<![\p{L}\d])[sS] ?[ốôồổỗộóòỏõọo6])?(?<mark>\s?[:.]?\s{0,2})(?<![\p{L}\d/.,-])(?<loose>\d{1,2} )?(?<number>\d{1,2}\.\d{3}|[\dlIO]{1,4})\s{0,2}$/u
/** Types with a word of their own: behind one of these, what looks like "số" is meant for it. */
const typeBefore = /(?:định|tư|quyết|luật|lệnh|thị|luận|liên tịch|văn bản hợp nhất)\s{1,3}$/iu
/** The year and what comes behind it in the symbols of norms. */
const yearBehind =
  /\s{0,2}(?<year>(?:[1lI] ?9|2 ?[0O]) ?[\dlIO] ?[\dlIO])(?<gap>\s{0,2}\/\s{0,2})(?=\p{Lu})/uy
/** Behind "Nghị định số" the year may be the end: `l78/2024`. */
const namedYearBehind =
  /\s{0,2}(?<year>(?:[1lI] ?9|2 ?[0O]) ?[\dlIO] ?[\dlIO])(?:\s{0,2}\/\s{0,2}(?=\p{Lu})|(?![\p{L}\d/-]))/uy
const seriesBehind = /\s{0,2}(?=(?:QĐ|QÐ|NQ|KH|CV|TB|TTr|CT|BC|HD|KL|VBHN)\s?[-–/]\s?\p{Lu})/uy

function numberAround(text: string, stroke: number): Found | undefined {
  if (!/[\dlIO\s]/.test(text.charAt(stroke - 1))) return undefined
  const from = Math.max(0, stroke - beforeUnitsMax)
  const before = numberBefore.exec(text.slice(from, stroke))
  const { word = '', mark = '', loose = '', number = '' } = before?.groups ?? {}
  if (!before || (word === '' && !/\d/.test(number))) return undefined
  const start = from + before.index
  const isNamed = typeBefore.test(text.slice(Math.max(0, start - 20), start))
  const pattern = isNamed && word !== '' ? namedYearBehind : yearBehind
  pattern.lastIndex = stroke + 1
  const year = pattern.exec(text)?.groups?.year
  const behind = year === undefined ? pastSeries(text, stroke + 1) : pattern.lastIndex
  if (behind === undefined) return undefined
  const at = start + word.length + mark.length
  const yearAt = text.indexOf(year ?? '', stroke + 1)
  const edits = [
    ...(isNamed && year !== undefined ? changed(start, word, `${word.charAt(0)}ố`) : tornOnly(start, word)),
    ...(isNamed && year !== undefined && word !== '' ? changed(at, loose, loose.trim()) : []),
    ...changed(at + loose.length, number, figuresMeant(number)),
    ...changed(yearAt, year ?? '', figuresMeant(year ?? '').replaceAll(' ', '')),
    ...wordsBehind(text, behind),
  ]
  return { edits, end: behind }
}

/** `O1-KL/TW`, `l8-NQ/TU`: the stroke stands behind the type. */
const partyBefore =
  /(?<![\p{L}\d/.,-])(?<number>[\dlIO]{1,4})\s?[-–]\s?(?:NQ|CT|KL|QĐ|QĐi|HD|TB|TT|CV|KH|BC|ĐA)\s?$/u

function partyNumber(text: string, stroke: number): Found | undefined {
  if (!/\p{Lu}/u.test(text.charAt(stroke + 1))) return undefined
  const from = Math.max(0, stroke - beforeUnitsMax)
  const before = partyBefore.exec(text.slice(from, stroke))
  const number = before?.groups?.number ?? ''
  if (!before || !/\d/.test(number)) return undefined
  const label = tornLabel(text, stroke)?.edits ?? []
  return { edits: [...label, ...changed(from + before.index, number, figuresMeant(number))], end: stroke }
}

/** `S ố: 18-CT/TU`, `S ố 1234/SNV-TĐKT`: the word alone is torn. */
const labelBefore =
  /(?<![\p{L}\d])[sS] ố(?=\s?[:.]?\s{0,2}[\dlIO]{1,5}\s{0,2}(?:[-–]\s?\p{Lu}\p{L}{0,3})?\s{0,2}$)/u

function tornLabel(text: string, stroke: number): Found | undefined {
  const from = Math.max(0, stroke - beforeUnitsMax)
  const label = labelBefore.exec(text.slice(from, stroke))
  return label ? { edits: tornOnly(from + label.index, label[0]), end: stroke } : undefined
}

function pastSeries(text: string, from: number): number | undefined {
  seriesBehind.lastIndex = from
  return seriesBehind.test(text) ? seriesBehind.lastIndex : undefined
}

/** A torn word is put together without anything around it. */
function tornOnly(start: number, word: string): Edit[] {
  return /^[sS] ố$/.test(word) ? changed(start, word, word.replace(' ', '')) : []
}

/** Abbreviations that everybody prints, torn: `N Đ-CP`, `QĐ-U BND`, `QH 15`; and a term misread, `QHl5`. */
const tornType = /(?:N ?Đ|Q ?Đ|N ?Q|T ?T|C ?T)(?=\s?[-–])/uy
const tornOrgan = /\s?[-–]\s?(?:U ?B ?N ?D|H ?Đ ?N ?D)(?![\p{L}\d])/uy
const tornTerm = /(?:[\p{Lu}-]{1,6}?-)?(?:UBTV)?QH(?: ?\d{1,2}| ?[lI]\d)(?![\p{L}\d]|\s?\/)/uy

function wordsBehind(text: string, at: number): Edit[] {
  const term = matchAt(tornTerm, text, at)
  if (term !== '')
    return changed(
      at,
      term,
      term.replace(/ ?([lI]?)(\d{1,2})$/, (_, l, end) => (l ? '1' : '') + end),
    )
  const type = matchAt(tornType, text, at)
  const organAt =
    at + (type === '' ? (/^[\p{Lu}]{2,4}/u.exec(text.slice(at, at + 4))?.[0].length ?? 0) : type.length)
  const organ = matchAt(tornOrgan, text, organAt)
  return [
    ...changed(at, type, type.replace(' ', '')),
    ...changed(organAt, organ, organ.replace(/(?<=\p{L}) (?=\p{L})/gu, '')),
  ]
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function changed(start: number, printed: string, meant: string): Edit[] {
  return printed === meant || printed === ''
    ? []
    : [{ start, end: start + printed.length, replacement: meant }]
}
