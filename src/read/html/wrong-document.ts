import type { Provenance, StatedFields } from '../../domain/document.ts'
import { fold } from '../../normalise/fold.ts'

/** What is known of the legal document on a page, to compare with the one asked for. */
type Found = Pick<StatedFields, 'title' | 'number' | 'docType' | 'issuedOn' | 'effectiveOn'>

/**
 * True when the page holds another document than the one asked for: its number contradicts the expected
 * symbol, or its kind or year contradicts what the file name says (`competition-law-2018`,
 * `nghi-dinh-98-2023-nd-cp`). Without a contradiction the answer is false: never guessed.
 */
export function isWrongDocument(found: Found, provenance: Provenance): boolean {
  const { expectedSymbol, fileName } = provenance
  if (expectedSymbol !== null) return found.number !== null && !sameSymbol(found.number, expectedSymbol)
  return fileName !== null && contradictsName(found, fold(fileName).replace(/\.[a-z0-9]{1,5}$/, ''))
}

function sameSymbol(a: string, b: string): boolean {
  return foldSymbol(a) === foldSymbol(b)
}

/** `12/2024/QĐ-UBND`, `12-2024-qd-ubnd`, `012/2024/QÐ - UBND` and `Số 12/2024/QĐ-UBND ngày 3/2` are one. */
function foldSymbol(symbol: string): string {
  return fold(symbol)
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/^\D+/, '')
    .replace(/\s.*$/s, '')
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^0+/, '')
}

const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['constitution', /(?:^|[-_ ])(?:constitution|hien[-_ ]phap)(?=[-_ ]|$)/],
  ['law', /(?:^|[-_ ])(?:law|code|luat|bo[-_ ]luat|act)(?=[-_ ]|$)/],
  ['ordinance', /(?:^|[-_ ])(?:ordinance|phap[-_ ]lenh)(?=[-_ ]|$)/],
  ['decree', /(?:^|[-_ ])(?:decree|nghi[-_ ]dinh)(?=[-_ ]|$)/],
  ['circular', /(?:^|[-_ ])(?:circular|thong[-_ ]tu)(?=[-_ ]|$)/],
]

/** Kinds of the same words in Vietnamese headings and property tables. */
const typeKinds: Readonly<Record<string, string>> = {
  'hien phap': 'constitution',
  luat: 'law',
  'bo luat': 'law',
  'phap lenh': 'ordinance',
  'nghi dinh': 'decree',
  'thong tu': 'circular',
  'thong tu lien tich': 'circular',
  'quyet dinh': 'decision',
  'nghi quyet': 'resolution',
  'chi thi': 'directive',
  'cong van': 'dispatch',
  'ke hoach': 'plan',
}

/** A file name counts only when it names a kind and a year, as names of laws do. */
function contradictsName(found: Found, name: string): boolean {
  const year = /(?:^|[-_ ])((?:19|20)\d{2})(?=[-_ ]|$)/.exec(name)?.[1]
  const kind = kinds.find(([, words]) => words.test(name))?.[0]
  if (year === undefined || kind === undefined) return false
  const actual = typeKinds[fold(found.docType ?? '')]
  if (actual !== undefined && actual !== kind) return true
  const years = yearsOf(found)
  return actual === kind && years.length > 0 && !years.includes(year)
}

function yearsOf(found: Found): string[] {
  const fromNumber = /\/((?:19|20)\d{2})\//.exec(found.number ?? '')?.[1]
  const fromTitle = [...(found.title ?? '').matchAll(/\b((?:19|20)\d{2})\b/g)].map(match => match[1])
  return [fromNumber, found.issuedOn?.slice(0, 4), found.effectiveOn?.slice(0, 4), ...fromTitle].filter(
    one => one !== undefined,
  )
}
