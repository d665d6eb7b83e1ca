import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { remembered } from '../domain/remembered.ts'
import type { Registry, RegistryInstrument } from '../registry/registry.ts'
import { longestNames } from './longest-names.ts'
import { type Token, tokenise } from './tokens.ts'

/** A stretch of a query, in tokens, that names an instrument by its title; `ids` is empty when none is known. */
export type NamedInstrument = {
  readonly from: number
  readonly to: number
  readonly ids: readonly InstrumentId[]
}

const titleWordsMax = 24

/**
 * Instruments that a query names by title or short title, with or without a year ("luật tđkt 2022"). Without a year
 * those in force on the day are meant, and all of the name when none is. Titles that no table knows are still
 * recognised as titles when a year follows: "Bộ luật X năm 2017".
 */
export function findNamed(tokens: readonly Token[], registry: Registry, on: Day): readonly NamedInstrument[] {
  const titles = titlesOf(registry)
  const found: NamedInstrument[] = []
  for (let from = 0; from < tokens.length; from++) {
    const opened = amendedBehind(tokens, from, titles)
    const to = opened?.to ?? knownTitleEnd(tokens, from, titles) ?? unknownTitleEnd(tokens, from)
    if (to === undefined) continue
    const amending = opened ?? amendingAfter(tokens, { from, to }, titles)
    const named = amending?.named ?? titles.get(keyOf(tokens.slice(from, to))) ?? []
    const old = isOld(tokens, amending?.to ?? to) ? 1 : 0
    const { end, year } = yearAfter(tokens, (amending?.to ?? to) + old)
    found.push({
      from,
      to: end,
      ids: amending ? ofYear(named, year).map(row => row.id) : meant(named, year, on, old > 0),
    })
    from = end - 1
  }
  return found
}

function knownTitleEnd(tokens: readonly Token[], from: number, titles: Titles): number | undefined {
  const lengthMax = Math.min(titleWordsMax, titles.lengths.get(tokens[from]?.folded ?? '') ?? 0)
  for (let to = Math.min(tokens.length, from + lengthMax); to > from + 1; to--)
    if (titles.has(keyOf(tokens.slice(from, to)))) return to
  return undefined
}

/** As they follow a title, in Vietnamese, English, German and Norwegian; without marks, longest first. */
const amendingWords = ['sua doi bo sung', 'sua doi', 'amendment', 'as amended', 'anderung', 'endring']

/**
 * `luật tđkt sửa đổi 2026`: what amended the instrument that the words before name, by its full name
 * (`Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng`).
 */
function amendingAfter(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  titles: Titles,
): { readonly to: number; readonly named: readonly RegistryInstrument[] } | undefined {
  const after = keyOf(tokens.slice(to, to + 4))
  const said = amendingWords.find(words => `${after} `.startsWith(`${words} `))
  if (said === undefined) return undefined
  return amendingOf(tokens.slice(from, to), to + said.split(' ').length, titles)
}

/** What amended the instrument of a title. */
function amendingOf(
  title: readonly Token[],
  to: number,
  titles: Titles,
): { readonly to: number; readonly named: readonly RegistryInstrument[] } | undefined {
  const full = (titles.get(keyOf(title)) ?? []).flatMap(({ titleVi }) => titleVi ?? [])
  const named = full.flatMap(
    title => titles.get(keyOf(tokenise(`luật sửa đổi bổ sung một số điều của ${title}`))) ?? [],
  )
  return named.length === 0 ? undefined : { to, named: [...new Set(named)] }
}

/** Longest first. */
const amendingOpenings = [
  'luat sua doi bo sung mot so dieu cua',
  'luat sua doi bo sung mot so dieu',
  'luat sua doi bo sung',
  'luat sua doi',
].map(words => words.split(' '))

/** `luật sửa đổi luật tđkt`: what amended the instrument whose title stands behind these words. */
function amendedBehind(
  tokens: readonly Token[],
  at: number,
  titles: Titles,
): { readonly to: number; readonly named: readonly RegistryInstrument[] } | undefined {
  const opening = amendingOpenings.find(words =>
    words.every((word, step) => tokens[at + step]?.folded === word),
  )
  if (opening === undefined) return undefined
  const from = at + opening.length
  const to = knownTitleEnd(tokens, from, titles)
  return to === undefined ? undefined : amendingOf(tokens.slice(from, to), to, titles)
}

/** `luật tđkt cũ`; without marks the word is also `cụ` of `cụ thể`. */
function isOld(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.folded !== 'cu' || tokens[at + 1]?.folded === 'the') return false
  return !token.isMarked || token.exact === 'cu4'
}

const unknownTitleWordsMax = 9

/** `Bộ luật … 2017`: from a type word to the year that follows, with nothing but words between. */
function unknownTitleEnd(tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from]?.folded
  const second = tokens[from + 1]?.folded
  const isTitle =
    first === 'luat' || (first === 'bo' && second === 'luat') || (first === 'phap' && second === 'lenh')
  if (!isTitle) return undefined
  const start = first === 'luat' ? from + 1 : from + 2
  for (let to = start + 1; to < Math.min(tokens.length, start + unknownTitleWordsMax); to++) {
    if (tokens[to]?.folded === 'nam' && isYear(tokens[to + 1])) return to
    if (isYear(tokens[to])) return to
  }
  return undefined
}

function yearAfter(tokens: readonly Token[], at: number): { end: number; year: string | null } {
  const skipped = tokens[at]?.folded === 'nam' ? at + 1 : at
  const token = tokens[skipped]
  return isYear(token) ? { end: skipped + 1, year: token?.folded ?? null } : { end: at, year: null }
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^(?:19|20)\d\d$/.test(token.folded)
}

function meant(
  named: readonly RegistryInstrument[],
  year: string | null,
  on: Day,
  isOldMeant: boolean,
): readonly InstrumentId[] {
  if (isOldMeant && year === null) {
    const ended = named.filter(({ expiresOn }) => expiresOn !== null && expiresOn <= on)
    if (ended.length > 0) return newestOf(ended).map(row => row.id)
  }
  const found = year === null ? living(named, on) : ofYear(named, year)
  if (found.length > 0) return found.map(row => row.id)
  return (year === null ? named : newestBefore(named, year)).map(row => row.id)
}

function ofYear(named: readonly RegistryInstrument[], year: string | null): readonly RegistryInstrument[] {
  return named.filter(
    row => year === null || row.id.split('/')[3] === year || row.issuedOn?.startsWith(year) === true,
  )
}

function living(named: readonly RegistryInstrument[], on: Day): readonly RegistryInstrument[] {
  return named.filter(
    row =>
      row.effectiveFrom !== null && row.effectiveFrom <= on && (row.expiresOn === null || row.expiresOn > on),
  )
}

/** A year in which none of the name was issued, as of its commencement or by mistake: the newest there was then. */
function newestBefore(named: readonly RegistryInstrument[], year: string): readonly RegistryInstrument[] {
  return newestOf(named.filter(({ issuedOn }) => issuedOn !== null && issuedOn.slice(0, 4) < year))
}

function newestOf(rows: readonly RegistryInstrument[]): readonly RegistryInstrument[] {
  const newest = rows
    .map(({ issuedOn }) => issuedOn ?? '')
    .sort()
    .at(-1)
  return rows.filter(({ issuedOn }) => (issuedOn ?? '') === newest)
}

type Titles = Pick<ReadonlyMap<string, readonly RegistryInstrument[]>, 'get' | 'has'> & {
  /** How many words the longest title has that begins with a word. */
  readonly lengths: ReadonlyMap<string, number>
}

const titlesOf = remembered((registry: Registry): Titles => {
  const sets = new Map<string, Set<RegistryInstrument>>()
  const add = (title: string, row: RegistryInstrument | undefined): void => {
    const key = keyOf(tokenise(title))
    if (row && key !== '') sets.set(key, (sets.get(key) ?? new Set()).add(row))
  }
  for (const row of registry.instruments) {
    if (row.titleVi) add(row.titleVi, row)
    for (const alias of row.aliases) add(alias, row)
  }
  for (const { alias, instruments } of registry.titleAliases)
    for (const id of instruments) add(alias, registry.instrumentById(id))
  const rows = new Map([...sets].map(([title, of]) => [title, [...of]]))
  return {
    get: (title: string) => rows.get(title),
    has: (title: string) => rows.has(title),
    lengths: longestNames(rows.keys()),
  }
})

/** The words of a title, folded, without "và" and punctuation. */
function keyOf(tokens: readonly Pick<Token, 'folded'>[]): string {
  return tokens.map(({ folded }) => folded).join(' ')
}
