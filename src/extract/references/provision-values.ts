import { type ProvisionLevel, pointLetters } from '../../domain/provision.ts'
import { isLetter, pastSpaces, role } from './lexicon.ts'
import { type Scan, wordAt } from './scan.ts'

export type ProvisionValues = { readonly values: readonly string[]; readonly end: number }

const valuesMax = 60
const expandedMax = 10
const spacesMax = 6

/**
 * Reads the values behind a unit word: "2", "a, b và d", "19, 20 và 21", "2 đến 5"; undefined when none stands there.
 * Behind the first, a bare figure counts when the unit is in the plural or when the run goes on after it:
 * "khoản 1, 2 Điều 5", not "Điều 5, 10 ngày".
 */
export function readValues(
  scan: Scan,
  at: number,
  unit: { readonly level: ProvisionLevel; readonly isList: boolean },
): ProvisionValues | undefined {
  const first = readValue(scan, at, unit.level)
  if (!first) return undefined
  const values: string[] = [first.value]
  let safe: ProvisionValues = { values: [first.value], end: first.end }
  let { end } = first
  while (values.length < valuesMax) {
    const joint = opened(scan, readValueJoint(scan, end), unit.level)
    const next = joint && readValue(scan, joint.end, unit.level)
    const last = values.at(-1) ?? ''
    if (!next || (joint.isRange && !isRange(last, next.value))) break
    values.splice(
      joint.isRange ? -1 : values.length,
      joint.isRange ? 1 : 0,
      ...(joint.isRange ? expandRange(last, next.value) : [next.value]),
    )
    end = next.end
    if (unit.isList || joint.isRange || goesOn(scan, end)) safe = { values: [...values], end }
  }
  return safe
}

const goingOn = role.unit | role.type | role.of | role.and

function goesOn(scan: Scan, at: number): boolean {
  const position = pastSpaces(scan.text, at, spacesMax)
  return !isLetter(scan.folded.charCodeAt(position)) || wordAt(scan, position, goingOn) !== undefined
}

type Value = { readonly value: string; readonly end: number }

/** The number of an article in the codification (Bộ pháp điển), `44.5.TT.5.8`. */
const codified = /\d{1,3}\.\d{1,3}\.\p{Lu}{2}\.(?:\d{1,3}\.)?\d{1,4}[a-zđ]?(?![\p{L}\d])/uy
const numeral = /\d{1,3}[a-zđ]?\d?(?![\p{L}\d]|\/\d|,\d|\.\d|%)/uy
/** The next word without the space before it: "khoản 1Điều 5". */
const glued = /\d{1,3}(?=(?:Điều|[Kk]hoản|Nghị|Luật|Thông|Quyết)\s)/uy
/** A one or a nought that a scan gives as a letter: "Điều l5", "Điều 1O"; as a clause also alone, "khoản l Điều 5". */
const misread = /(?:(?=[lIO]{0,2}\d)[\dlI][\dlIO]{1,2}|l(?=,?\s{1,3}Điều\s))(?![\p{L}\d])/uy
const decimal = /\d{1,3}(?:\.\d{1,2}){0,2}(?![\p{L}\d]|\/\d|,\d|\.\d|%)/uy
const roman = /[IVXL]{1,7}(?![\p{L}\d])/uy
/** Points are letters; translations print đ as dd. */
const letter = /(?:dd|[a-zđ]\d{0,2})(?![\p{L}\d])/uy

/** "ĐIỂM A KHOẢN 2", in a heading. */
const capital = /(?<=ĐIỂM\s{1,3}|ĐIỂM\s\p{Lu},\s|\p{Lu}\sVÀ\s)[A-ZĐ](?![\p{L}\d])/uy

const patterns: Readonly<Record<ProvisionLevel, readonly RegExp[]>> = {
  annex: [],
  phan: [numeral, roman],
  chuong: [numeral, roman],
  muc: [numeral, roman],
  dieu: [codified, numeral, glued, misread],
  khoan: [numeral, glued, misread],
  diem: [letter, decimal, capital],
}

function readValue({ text }: Scan, at: number, level: ProvisionLevel): Value | undefined {
  for (const pattern of patterns[level]) {
    pattern.lastIndex = at
    const value = pattern.exec(text)?.[0]
    if (value !== undefined) return { value: meant(value, pattern), end: pattern.lastIndex }
  }
  return undefined
}

function meant(value: string, pattern: RegExp): string {
  if (pattern === misread) return value.replace(/[lI]/g, '1').replaceAll('O', '0')
  if (pattern === capital) return value.toLowerCase()
  return value === 'dd' ? 'đ' : value
}

/** Between two values of one unit: ", ", " và ", " đến ". */
function readValueJoint(scan: Scan, at: number): { end: number; isRange: boolean } | undefined {
  let position = pastSpaces(scan.text, at, spacesMax)
  const sign = scan.text.charAt(position)
  if (sign === '-' || sign === '–')
    return { end: pastSpaces(scan.text, position + 1, spacesMax), isRange: true }
  if (sign === ',') position = pastSpaces(scan.text, position + 1, spacesMax)
  const word = wordAt(scan, position, role.and | role.to)
  if (word)
    return { end: pastSpaces(scan.text, word.end, spacesMax), isRange: (word.word.roles & role.to) !== 0 }
  return sign === ',' ? { end: position, isRange: false } : undefined
}

/** "4, 5 và từ 7 đến 9": past the "từ" of a range within a list. */
function opened(scan: Scan, joint: ReturnType<typeof readValueJoint>, level: ProvisionLevel): typeof joint {
  const from = joint && !joint.isRange ? wordAt(scan, joint.end, role.list) : undefined
  if (!joint || from?.word.spelling !== 'từ') return joint
  const position = pastSpaces(scan.text, from.end, spacesMax)
  const first = readValue(scan, position, level)
  return first && readValueJoint(scan, first.end)?.isRange ? { ...joint, end: position } : joint
}

/** True when two values can be the ends of a range: figures, or letters, the second behind the first. */
export function isRange(from: string, to: string): boolean {
  const [first, last] = [Number(from), Number(to)]
  if (!Number.isNaN(first) && !Number.isNaN(last)) return first < last
  return pointLetters.includes(from) && pointLetters.indexOf(to) > pointLetters.indexOf(from)
}

/** Short ranges are written out; longer ones than ten stay one value, `5-20`. */
export function expandRange(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)]
  const isNumber = !Number.isNaN(first) && !Number.isNaN(last)
  const length = isNumber ? last - first + 1 : pointLetters.indexOf(to) - pointLetters.indexOf(from) + 1
  if (length > expandedMax) return [`${from}-${to}`]
  if (isNumber) return Array.from({ length }, (_, index) => String(first + index))
  return [...pointLetters].slice(pointLetters.indexOf(from), pointLetters.indexOf(to) + 1)
}
