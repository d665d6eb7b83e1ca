import { type Provision, type ProvisionLevel, pointLetters, provisionLevels } from '../../domain/provision.ts'
import { isLetter, pastSpaces } from './lexicon.ts'
import { hasRole, type Scan, wordAt } from './scan.ts'

/** A provision whose levels may say "this one": `khoản 2 Điều này` is `{ khoan: '2', dieu: 'này' }`. */
export type RelativeProvision = Provision
export const thisOne = 'this'

export type ProvisionRun = {
  readonly start: number
  readonly end: number
  readonly provisions: readonly RelativeProvision[]
  /** True when the run is one bare unit without the unit it is part of: `khoản 1`. */
  readonly isPartial: boolean
}

const groupsMax = 200
const valuesMax = 60
const expandedMax = 10
const spacesMax = 6

type Joint = 'none' | 'comma' | 'semicolon' | 'and' | 'to' | 'of'
type Group = {
  readonly level: ProvisionLevel
  readonly values: readonly string[]
  readonly joint: Joint
  readonly end: number
}

/**
 * Reads a run of provisions that starts exactly at `at`: "các điểm a, b khoản 2 Điều 10 và Điều 12",
 * "Clause 2, Article 5", "Artikel 5 Absatz 2", "Article 5(2)(a)"; undefined when there is none.
 */
export function readProvisionRun(scan: Scan, at: number): ProvisionRun | undefined {
  const groups: Group[] = []
  let position = at
  let joint: Joint = 'none'
  while (groups.length < groupsMax) {
    const read = readGroup(scan, position, { joint, previous: groups.at(-1) })
    const first = read?.[0]
    if (!read || !first) break
    const range = joint === 'to' ? joinRange(groups.at(-1), first) : undefined
    if (range) groups.splice(-1, 1, range, ...read.slice(1))
    else groups.push(...read)
    const end = groups.at(-1)?.end ?? position
    const next = readJoint(scan, end)
    position = next.end
    joint = next.joint
  }
  const last = groups.at(-1)
  if (!last) return undefined
  const provisions = compose(groups)
  return { start: at, end: last.end, provisions, isPartial: provisions.every(isPartial) }
}

/** "từ Điều 36 đến Điều 38": the second group only ends the range that the first opens. */
function joinRange(from: Group | undefined, to: Group): Group | undefined {
  const [first, last] = [from?.values.at(-1), to.values[0]]
  if (!from || first === undefined || last === undefined || from.level !== to.level || !isRange(first, last))
    return undefined
  return {
    ...from,
    values: [...from.values.slice(0, -1), ...expand(first, last), ...to.values.slice(1)],
    end: to.end,
  }
}

function isPartial(provision: RelativeProvision): boolean {
  return (
    provision.dieu === undefined &&
    provision.muc === undefined &&
    provision.chuong === undefined &&
    provision.phan === undefined &&
    provision.annex === undefined
  )
}

type Before = { readonly joint: Joint; readonly previous: Group | undefined }

/** One unit word with its values: "các điểm a, b và d"; several groups for "Article 5(2)(a)". */
function readGroup(scan: Scan, at: number, before: Before): Group[] | undefined {
  let position = at
  const list = wordAt(scan, position, word => hasRole(word, 'list'))
  if (list) position = pastSpaces(scan.text, list.end, spacesMax)
  const isInner = before.previous !== undefined && before.joint === 'none'
  const early = wordAt(scan, position, word => hasRole(word, 'thisBefore'))
  if (early) position = pastSpaces(scan.text, early.end, spacesMax)
  const unit = wordAt(scan, position, word => word.level !== null || (isInner && hasRole(word, 'innerUnit')))
  if (!unit) return undefined
  const level = unit.word.level ?? innerLevel(unit.word.roles)
  if (level === null) return undefined
  const make = (values: readonly string[], end: number): Group[] => [
    { level, values, joint: before.joint, end },
  ]
  if (early) return make([thisOne], unit.end)
  position = pastSpaces(scan.text, unit.end, spacesMax)
  const late = wordAt(scan, position, word => hasRole(word, 'thisAfter'))
  if (late) return make([thisOne], late.end)
  const inside = wordAt(scan, position, word => hasRole(word, 'list') && word.spelling === 'từ')
  if (inside) position = pastSpaces(scan.text, inside.end, spacesMax)
  const values = readValues(scan, position, {
    level,
    isList: list !== undefined || /s$/.test(unit.word.spelling),
  })
  if (!values) return list?.word.spelling === 'tên' ? make([''], unit.end) : undefined
  return [...make(values.values, values.end), ...readBrackets(scan, values.end, level)]
}

function innerLevel(
  roles: readonly { readonly role: string; readonly level?: ProvisionLevel }[],
): ProvisionLevel | null {
  return roles.find(role => role.role === 'innerUnit')?.level ?? null
}

type Values = { readonly values: readonly string[]; readonly end: number }

function readValues(
  scan: Scan,
  at: number,
  unit: { level: ProvisionLevel; isList: boolean },
): Values | undefined {
  const first = readValue(scan, at, unit.level)
  if (!first) return undefined
  const values: string[] = [first.value]
  let safe: Values = { values: [...values], end: first.end }
  let end = first.end
  for (let count = 1; count < valuesMax; count++) {
    const joint = readValueJoint(scan, end)
    if (!joint) break
    const next = readValue(scan, joint.end, unit.level)
    if (!next || (joint.isRange && !isRange(values.at(-1) ?? '', next.value))) break
    if (joint.isRange) values.splice(-1, 1, ...expand(values.at(-1) ?? '', next.value))
    else values.push(next.value)
    end = next.end
    if (unit.isList || joint.isRange || endsList(scan, end)) safe = { values: [...values], end }
  }
  return safe
}

/** A further bare value is trusted when the run goes on after it: "khoản 1, 2 Điều 5", not "Điều 5, 10 ngày". */
function endsList(scan: Scan, at: number): boolean {
  const position = pastSpaces(scan.text, at, spacesMax)
  const unit = scan.text.charCodeAt(position)
  if (Number.isNaN(unit) || !isLetter(scan.folded.charCodeAt(position))) return true
  return (
    wordAt(
      scan,
      position,
      word => word.level !== null || word.typeCode !== null || hasRole(word, 'of') || hasRole(word, 'and'),
    ) !== undefined
  )
}

type Value = { readonly value: string; readonly end: number }

const numeral = /(\d{1,3}(?:\.\d{1,2}){0,2})([a-zđ]\d?)?(?![\p{L}\d])(?!\/\d|,\d|%)/uy
/** The number of an article in the codification, `44.5.TT.5.8`. */
const codified = /\d{1,3}\.\d{1,3}\.\p{Lu}{2}\.(?:\d{1,3}\.)?\d{1,4}[a-zđ]?(?![\p{L}\d])/uy
const roman = /[IVXL]{1,7}(?![\p{L}\d])/uy
const letter = /dd|[a-zđ](?:\d{1,2})?/y

function readValue(scan: Scan, at: number, level: ProvisionLevel): Value | undefined {
  const { text } = scan
  if (level === 'diem') {
    letter.lastIndex = at
    const match = letter.exec(text)
    if (match && !isWordUnit(text, letter.lastIndex)) {
      const value = match[0] === 'dd' ? 'đ' : match[0]
      return { value, end: letter.lastIndex }
    }
  }
  if (level === 'dieu') {
    codified.lastIndex = at
    const match = codified.exec(text)
    if (match) return { value: match[0], end: codified.lastIndex }
  }
  numeral.lastIndex = at
  const number = numeral.exec(text)
  if (number && (level === 'diem' || !number[1]?.includes('.')))
    return { value: number[0], end: numeral.lastIndex }
  if (number && /^\d+\.$/.test(number[0])) return undefined
  if (level === 'dieu' || level === 'khoan' || level === 'diem') return undefined
  roman.lastIndex = at
  const match = roman.exec(text)
  return match ? { value: match[0], end: roman.lastIndex } : undefined
}

function isWordUnit(text: string, at: number): boolean {
  return /[\p{L}\d]/u.test(text.charAt(at))
}

/** Between two values of one unit: ", ", " và ", " đến ". */
function readValueJoint(scan: Scan, at: number): { end: number; isRange: boolean } | undefined {
  let position = pastSpaces(scan.text, at, spacesMax)
  const mark = scan.text.charAt(position)
  if (mark === ',') position = pastSpaces(scan.text, position + 1, spacesMax)
  if (mark === '-' || mark === '–') {
    return { end: pastSpaces(scan.text, position + 1, spacesMax), isRange: true }
  }
  const word = wordAt(scan, position, candidate => hasRole(candidate, 'and') || hasRole(candidate, 'to'))
  if (word) return { end: pastSpaces(scan.text, word.end, spacesMax), isRange: hasRole(word.word, 'to') }
  return mark === ',' ? { end: position, isRange: false } : undefined
}

function isRange(from: string, to: string): boolean {
  const [a, b] = [Number(from), Number(to)]
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a < b
  return pointLetters.indexOf(from) >= 0 && pointLetters.indexOf(to) > pointLetters.indexOf(from)
}

/** Short ranges are written out; long ones stay one entry `5-20`. */
function expand(from: string, to: string): string[] {
  const [a, b] = [Number(from), Number(to)]
  if (!Number.isNaN(a) && !Number.isNaN(b)) {
    return b - a < expandedMax
      ? Array.from({ length: b - a + 1 }, (_, index) => String(a + index))
      : [`${from}-${to}`]
  }
  const letters = [...pointLetters].slice(pointLetters.indexOf(from), pointLetters.indexOf(to) + 1)
  return letters.length <= expandedMax ? letters : [`${from}-${to}`]
}

const brackets = /\((\d{1,2}|[a-zđ]{1,2})\)/y

/** "Article 5(2)(a)". */
function readBrackets(scan: Scan, at: number, level: ProvisionLevel): Group[] {
  const groups: Group[] = []
  let inner: ProvisionLevel | undefined = level === 'dieu' ? 'khoan' : level === 'khoan' ? 'diem' : undefined
  let end = at
  while (inner !== undefined) {
    brackets.lastIndex = end
    const match = brackets.exec(scan.text)
    if (!match) break
    end = brackets.lastIndex
    groups.push({ level: inner, values: [match[1] === 'dd' ? 'đ' : (match[1] ?? '')], joint: 'none', end })
    inner = inner === 'khoan' ? 'diem' : undefined
  }
  return groups
}

/** Between two groups. Nothing but white space is "none"; a joint that leads nowhere is harmless. */
function readJoint(scan: Scan, at: number): { joint: Joint; end: number } {
  let position = pastSpaces(scan.text, at, spacesMax)
  const mark = scan.text.charAt(position)
  let joint: Joint = 'none'
  if (mark === ',' || mark === ';') {
    joint = mark === ',' ? 'comma' : 'semicolon'
    position = pastSpaces(scan.text, position + 1, spacesMax)
  }
  const word = wordAt(scan, position, candidate => hasRole(candidate, 'and') || hasRole(candidate, 'to'))
  if (word)
    return { joint: hasRole(word.word, 'to') ? 'to' : 'and', end: pastSpaces(scan.text, word.end, spacesMax) }
  const of = joint === 'semicolon' ? undefined : wordAt(scan, position, word => hasRole(word, 'of'))
  if (of) return { joint: 'of', end: pastSpaces(scan.text, of.end, spacesMax) }
  return { joint, end: position }
}

/**
 * Puts the groups together to paths. Inner units come before the outer one in Vietnamese ("điểm a khoản 2 Điều 5")
 * and may come after it elsewhere ("Artikel 5 Absatz 2"); a list joins what stands before it to the next outer unit.
 */
function compose(groups: readonly Group[]): RelativeProvision[] {
  let paths: RelativeProvision[] = []
  let itemFrom = 0
  for (const [index, group] of groups.entries()) {
    const made = group.values.map((value): RelativeProvision => ({ [group.level]: value }))
    const previous = groups[index - 1]
    const waits = (path: RelativeProvision) => path[group.level] === '' || outermost(path) > rank(group.level)
    if (
      previous &&
      group.joint === 'none' &&
      rank(group.level) > rank(previous.level) &&
      !opensItem(groups, index)
    ) {
      paths = [
        ...paths.slice(0, itemFrom),
        ...paths.slice(itemFrom).flatMap(outer => made.map(inner => ({ ...outer, ...inner }))),
      ]
    } else if (group.joint !== 'and' && group.joint !== 'semicolon' && paths.some(waits)) {
      const [first, ...rest] = made
      paths = [...paths.map(path => (waits(path) ? { ...path, ...first } : path)), ...rest]
    } else {
      itemFrom = paths.length
      paths = [...paths, ...made]
    }
  }
  return attachTrailing(paths).map(ordered)
}

/** True when the inner group at `index` is itself followed by an outer one: then it opens a new item. */
function opensItem(groups: readonly Group[], index: number): boolean {
  const group = groups[index]
  const next = groups[index + 1]
  return (
    group !== undefined &&
    next !== undefined &&
    rank(next.level) < rank(group.level) &&
    (next.joint === 'none' || next.joint === 'of')
  )
}

/** "Article 5, Clause 2": an inner unit after a comma that no outer one follows belongs to the one before. */
function attachTrailing(provisions: readonly RelativeProvision[]): RelativeProvision[] {
  const attached: RelativeProvision[] = []
  let outer: RelativeProvision | undefined
  for (const one of provisions) {
    if (one.dieu !== undefined) {
      outer = one
      attached.push(one)
    } else if (outer && (one.khoan !== undefined || one.diem !== undefined)) {
      const index = attached.indexOf(outer)
      const joined = { ...outer, ...one }
      if (index >= 0 && outermost(outer) === rank('dieu') && innermost(outer) < innermost(one))
        attached.splice(index, 1, joined)
      else attached.push(joined)
    } else {
      attached.push(one)
    }
  }
  return attached
}

function rank(level: ProvisionLevel): number {
  return provisionLevels.indexOf(level)
}

function outermost(provision: RelativeProvision): number {
  return provisionLevels.findIndex(level => provision[level] !== undefined)
}

function innermost(provision: RelativeProvision): number {
  return provisionLevels.findLastIndex(level => provision[level] !== undefined)
}

function ordered(provision: RelativeProvision): RelativeProvision {
  return Object.fromEntries(
    provisionLevels.flatMap(level => (provision[level] ? [[level, provision[level]]] : [])),
  )
}
