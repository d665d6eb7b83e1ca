import type { Provision, ProvisionLevel } from '../../domain/provision.ts'
import { pastSpaces, role } from './lexicon.ts'
import type { Group, Joint } from './provision-group.ts'
import { compose } from './provision-paths.ts'
import { expandRange, isRange, type ProvisionValues, readValues } from './provision-values.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'
import { thisBehind } from './this-behind.ts'

/** The value of a level that the text calls "this one": `khoản 2 Điều này` is article `this`, clause 2. */
export const thisOne = 'this'

export type ProvisionRun = {
  readonly start: number
  readonly end: number
  readonly provisions: readonly Provision[]
  /** Groups up to the last one that says "this one" ("khoản 1 Điều này"), when others follow; 0 when none does. */
  readonly ownGroups: number
}

const groupsMax = 200
const spacesMax = 6

/**
 * Reads a run of provisions that starts exactly at `at`: "các điểm a, b khoản 2 Điều 10 và Điều 12",
 * "Clause 2, Article 5", "Artikel 5 Absatz 2", "Article 5(2)(a)"; undefined when there is none. Linear in the run, of which
 * it reads at most `max` groups.
 */
export function readProvisionRun(scan: Scan, at: number, max = groupsMax): ProvisionRun | undefined {
  const groups: Group[] = []
  let position = at
  let joint: Joint = 'none'
  while (groups.length < max) {
    const read = readGroup(scan, position, { joint, previous: groups.at(-1) })
    if (!read) break
    addGroups(groups, read, joint)
    const next = readJoint(scan, groups.at(-1)?.end ?? position)
    position = next.end
    joint = next.joint
  }
  const last = groups.at(-1)
  const own = groups.findLastIndex(({ values }) => values[0] === thisOne) + 1
  const ownGroups = own < groups.length ? own : 0
  return last && { start: at, end: last.end, provisions: compose(groups), ownGroups }
}

/** "từ Điều 36 đến Điều 38": a group behind "đến" only ends the range that the one before it opens. */
function addGroups(groups: Group[], read: readonly Group[], joint: Joint): void {
  const [from, to] = [groups.at(-1), read[0]]
  const [first, last] = [from?.values.at(-1), to?.values[0]]
  const opensRange = joint === 'to' && from !== undefined && to !== undefined && from.level === to.level
  if (opensRange && first !== undefined && last !== undefined && isRange(first, last)) {
    const values = [...from.values.slice(0, -1), ...expandRange(first, last), ...to.values.slice(1)]
    groups.splice(-1, 1, { ...from, values, end: to.end }, ...read.slice(1))
  } else {
    groups.push(...read)
  }
}

type Before = { readonly joint: Joint; readonly previous: Group | undefined }

/** One group, or several for "Article 5(2)(a)". */
function readGroup(scan: Scan, at: number, { joint, previous }: Before): Group[] | undefined {
  const list = wordAt(scan, at, role.list)
  const listed = list ? pastSpaces(scan.text, list.end, spacesMax) : at
  const early = wordAt(scan, listed, role.thisBefore)
  const start = early ? pastSpaces(scan.text, early.end, spacesMax) : listed
  const isInner = previous !== undefined && joint === 'none'
  const unit = wordAt(scan, start, isInner ? role.unit | role.innerUnit : role.unit)
  if (!unit?.word.level || isPartOfWord(scan, unit)) return undefined
  const { level } = unit.word
  const make = ({ values, end }: ProvisionValues): Group[] => [{ level, values, joint, end }]
  const late = early ? undefined : thisBehind(scan, pastSpaces(scan.text, unit.end, spacesMax))
  if (early || late) return make({ values: [thisOne], end: late?.end ?? unit.end })
  const values = readValues(scan, valuesFrom(scan, unit), {
    level,
    isList: list !== undefined || unit.word.spelling.endsWith('s'),
  })
  // "tên Điều và khoản 5 Điều 40": the heading of an article stands without its number.
  if (!values) return list?.word.spelling === 'tên' ? make({ values: [''], end: unit.end }) : undefined
  return [...make(values), ...readBrackets(scan, values.end, level)]
}

/** Behind the unit, and behind the "từ" of "các khoản từ 2 đến 5". */
function valuesFrom(scan: Scan, unit: FoundWord): number {
  const position = pastSpaces(scan.text, unit.end, spacesMax)
  const from = wordAt(scan, position, role.list)
  return from ? pastSpaces(scan.text, from.end, spacesMax) : position
}

/** Syllables that make another word with the unit behind them: tài khoản, thời điểm, thang điểm, danh mục, huy chương. */
const otherWords: Readonly<Partial<Record<ProvisionLevel, RegExp>>> = {
  phan: /(?:cổ|học|thành|đa|bộ|cấu|góp|một)\s{1,3}$/iu,
  chuong: /(?:huy|văn|hiến)\s{1,3}$/iu,
  muc: /(?:danh|hạng|thư|đề|tiết|chuyên|tiểu)\s{1,3}$/iu,
  khoan: /(?:tài|điều)\s{1,3}$/iu,
  diem: /(?:thời|quan|địa|ưu|nhược|khuyết|đặc|trọng|tâm|cao|tiêu|thí|kiểm|giao|luận|thang|số|đạt|chấm|tổng|cộng|trừ)\s{1,3}$/iu,
}

function isPartOfWord({ text }: Scan, { start, word }: FoundWord): boolean {
  const letter = text.charAt(start)
  if (word.words.language !== 'vi' || letter !== letter.toLowerCase()) return false
  return otherWords[word.level ?? 'annex']?.test(text.slice(Math.max(0, start - 10), start)) ?? false
}

const brackets = /\((\d{1,2}|[a-zđ]{1,2})\)/y

/** "Article 5(2)(a)". */
function readBrackets(scan: Scan, at: number, level: ProvisionLevel): Group[] {
  const groups: Group[] = []
  let inner: ProvisionLevel | undefined = level === 'dieu' ? 'khoan' : level === 'khoan' ? 'diem' : undefined
  let end = at
  while (inner !== undefined) {
    brackets.lastIndex = end
    const value = brackets.exec(scan.text)?.[1]
    if (value === undefined) break
    end = brackets.lastIndex
    groups.push({ level: inner, values: [value === 'dd' ? 'đ' : value], joint: 'none', end })
    inner = inner === 'khoan' ? 'diem' : undefined
  }
  return groups
}

/** What stands between two groups; white space alone is "none". A joint that leads nowhere is harmless. */
function readJoint(scan: Scan, at: number): { joint: Joint; end: number } {
  let position = pastSpaces(scan.text, at, spacesMax)
  const sign = scan.text.charAt(position)
  let joint: Joint = sign === ',' ? 'comma' : sign === ';' ? 'semicolon' : 'none'
  if (joint !== 'none') position = pastSpaces(scan.text, position + 1, spacesMax)
  const word = wordAt(scan, position, joint === 'semicolon' ? role.and : role.and | role.to | role.of)
  if (!word) return { joint, end: position }
  joint = (word.word.roles & role.to) !== 0 ? 'to' : (word.word.roles & role.and) !== 0 ? 'and' : 'of'
  return { joint, end: pastSpaces(scan.text, word.end, spacesMax) }
}
