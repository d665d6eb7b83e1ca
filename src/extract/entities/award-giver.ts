import type { Registry } from '../../registry/registry.ts'
import type { EntityScan } from './finder.ts'
import { type PhraseIndex, phraseAt, phraseIndex } from './phrases.ts'
import type { Comparison, Gap, Word } from './words.ts'

/** Awards that several levels give under one name: whose it is stands behind. */
const heads = ['bằng khen', 'cờ thi đua', 'chiến sĩ thi đua', 'chiến sỹ thi đua', 'CSTĐ'] as const

/** Who gives it, as texts write it behind the award, by the level of the registry's rows. */
const givers: Readonly<Record<'state' | 'province', readonly string[]>> = {
  state: ['Thủ tướng', 'Thủ tướng Chính phủ', 'Chính phủ', 'toàn quốc'],
  province: [
    'cấp tỉnh',
    'cấp bộ',
    'cấp thành phố',
    'cấp ngành',
    'cấp bộ, ngành, tỉnh',
    'cấp bộ, ban, ngành, tỉnh',
    'cấp tỉnh, bộ, ngành',
    'bộ, ban, ngành, tỉnh',
    'tỉnh',
    'thành phố',
    'Bộ trưởng',
    'Bộ',
    'UBND tỉnh',
    'UBND thành phố',
    'Ủy ban nhân dân tỉnh',
    'Ủy ban nhân dân thành phố',
    'Chủ tịch UBND tỉnh',
    'Chủ tịch UBND thành phố',
    'Chủ tịch Ủy ban nhân dân tỉnh',
    'Chủ tịch Ủy ban nhân dân thành phố',
    'Tổng Liên đoàn Lao động Việt Nam',
    'Trung ương Hội',
    'Trung ương Đoàn',
  ],
}
/** Words between an award and its giver, with marks and without. */
const links = new Set(['của', 'cua', 'do', 'cấp', 'cap'])
/** Award of the registry for a head and a level. */
const idByHead: Readonly<Record<string, Readonly<Partial<Record<'state' | 'province', string>>>>> = {
  'bằng khen': { state: 'bk-ttg', province: 'bk-bo-tinh' },
  'cờ thi đua': { state: 'co-cp', province: 'co-bo' },
  'chiến sĩ thi đua': { state: 'cstdtq', province: 'cstdb' },
}
const sameHead: Readonly<Record<string, string>> = {
  'chiến sỹ thi đua': 'chiến sĩ thi đua',
  CSTĐ: 'chiến sĩ thi đua',
}

const loose: ReadonlySet<Gap> = new Set(['space', 'line', 'joint'])
const space: ReadonlySet<Gap> = new Set(['space', 'line'])

/**
 * The award whose name begins with a word and goes on with who gives it: `Bằng khen của Chủ tịch UBND tỉnh`. Without a
 * giver the head alone, its id null. Undefined when no such award begins here. Vietnamese only.
 */
export function awardGivenBy(
  { words, lexicon, registry }: EntityScan,
  at: number,
): { readonly to: number; readonly id: string | null } | undefined {
  const indexes = indexesFor(lexicon.comparison)
  if (!indexes) return undefined
  const head = phraseAt(indexes.heads, words, at, space)
  const name = head?.values[0]
  if (!head || name === undefined) return undefined
  const ids = idByHead[sameHead[name] ?? name]
  if (!ids) return undefined
  for (const from of [head.to, head.to + 1]) {
    if (from > head.to && !links.has(words[head.to]?.key ?? '')) break
    const giver = phraseAt(indexes.givers, words, from, loose)
    const level = giver?.values[0]
    if (giver && level) return { to: giver.to, id: known(ids[level], registry) }
  }
  const level = ids.state === 'cstdtq' ? undefined : levelBefore(words, at, indexes)
  return { to: head.to, id: level === undefined ? null : known(ids[level], registry) }
}

const verbs = new Set(['tặng', 'trao', 'thưởng', 'truy', 'tang', 'thuong'])
const auxiliaries = new Set([
  'đã',
  'vừa',
  'sẽ',
  'ký',
  'quyết',
  'định',
  'da',
  'vua',
  'se',
  'ky',
  'quyet',
  'dinh',
])
const auxiliariesMax = 5
const nameWordsMax = 12

/**
 * `Bộ trưởng Bộ Nội vụ tặng Bằng khen`: who gives it stands before the verb, with no other word between but the name of
 * the body.
 */
function levelBefore(
  words: readonly Word[],
  at: number,
  { givers }: Indexes,
): 'state' | 'province' | undefined {
  let verb = at
  while (
    verb > 0 &&
    at - verb < auxiliariesMax &&
    (words[verb]?.gap === 'space' || words[verb]?.gap === 'line')
  ) {
    const { key = '' } = words[verb - 1] ?? {}
    if (!verbs.has(key) && !auxiliaries.has(key)) break
    verb--
  }
  if (!words.slice(verb, at).some(({ key }) => verbs.has(key))) return undefined
  for (let from = verb - 1; from >= 0 && verb - from <= nameWordsMax; from--) {
    if (words[from + 1]?.gap === 'break' || words[from + 1]?.gap === 'dot') return undefined
    const giver = phraseAt(givers, words, from, loose)
    if (!giver) continue
    return isName(words.slice(giver.to, verb)) && !isCharged(words, from) ? giver.values[0] : undefined
  }
  return undefined
}

const chargedWordsMax = 16

/** "Thừa ủy quyền của Thủ tướng, Chủ tịch UBND tỉnh trao Bằng khen": who hands it over does not give it. */
function isCharged(words: readonly Word[], at: number): boolean {
  for (let from = at; from >= 0 && at - from <= chargedWordsMax; from--) {
    const { key, gap } = words[from] ?? {}
    if (key === 'thừa' || key === 'thua') return true
    if (gap === 'break' || gap === 'dot') return false
  }
  return false
}

const otherVerbs = new Set(['được', 'duoc', 'cho', 'giao', 'đề', 'trình', 'trinh'])

/** What goes on with the name of a body or a place, or nothing. */
function isName(between: readonly Word[]): boolean {
  return between[0]?.isCapital !== false && !between.some(({ key }) => otherVerbs.has(key))
}

/** The id, if the registry that is used has the row. */
function known(id: string | undefined, registry: Registry): string | null {
  return id !== undefined && registry.awards.some(award => award.id === id) ? id : null
}

type Indexes = { readonly heads: PhraseIndex<string>; readonly givers: PhraseIndex<'state' | 'province'> }
const made = new Map<Comparison, Indexes>()

function indexesFor(comparison: Comparison): Indexes | undefined {
  if (comparison !== 'marked' && comparison !== 'plain') return undefined
  const indexes = made.get(comparison) ?? {
    heads: phraseIndex(
      heads.map(head => [head, head] as const),
      comparison,
    ),
    givers: phraseIndex(
      (['state', 'province'] as const).flatMap(level => givers[level].map(giver => [giver, level] as const)),
      comparison,
    ),
  }
  made.set(comparison, indexes)
  return indexes
}
