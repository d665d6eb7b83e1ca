import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import type { EntityScan } from './finder.ts'
import { bodyEnd } from './organ-body.ts'
import { phraseAt, phraseIndex } from './phrases.ts'
import { type VietnameseOrgan, vietnameseOrganName } from './vietnamese-organ-name.ts'
import type { Comparison, Gap, Word } from './words.ts'

/** Levels that stand for the territory the text is about: `UBND tỉnh`, `Hội Khuyến học các cấp`. */
const bareLevels = [
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'thị trấn',
  'xã',
  'phường',
  'đặc khu',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'cấp bộ',
  'các cấp',
  'Trung ương',
  'Việt Nam',
]
const collective = [
  'các tỉnh',
  'các tỉnh, thành phố',
  'các huyện',
  'các quận, huyện',
  'các huyện, thị xã, thành phố',
  'các quận, huyện, thị xã',
  'các xã, phường',
  'các xã, phường, thị trấn',
]
const nextGaps: ReadonlySet<Gap> = new Set(['space', 'line'])
/** A body inside a body: `Ban Thường vụ Tỉnh ủy`, `Đảng ủy Sở Nội vụ`. */
const nestingMax = 3

/**
 * Cơ quan, tổ chức in Vietnamese: bodies of the tables, and a head of the tables with its field, its place or its name.
 * `canonical` spells abbreviations out and adds the territory that `tỉnh` stands for, when the document has only one.
 */
export function vietnameseOrganisations(scan: EntityScan): Entity[] {
  const { words, context } = scan
  const placesByStart = new Map(
    scan.found.filter(({ type }) => type === 'place').map(place => [place.start, place] as const),
  )
  const organisations: Entity[] = []
  for (let at = 0; at < words.length; ) {
    const organ = organAt(scan, at, { placesByStart, depth: 0 })
    const first = words[at]
    const last = organ && words[organ.to - 1]
    if (!organ || !first || !last) {
      at++
      continue
    }
    const span = spanOf(context.text, first.start, last.end)
    organisations.push({
      ...span,
      type: 'organisation',
      canonical: vietnameseOrganName(scan, organ, span.start),
      role: null,
    })
    at = organ.to
  }
  return organisations
}

type Places = ReadonlyMap<number, Entity>
type Organ = VietnameseOrgan & { readonly to: number }

function organAt(
  scan: EntityScan,
  at: number,
  { placesByStart, depth }: { placesByStart: Places; depth: number },
): Organ | undefined {
  const { words, lexicon, context } = scan
  const match = phraseAt(lexicon.organs, words, at)
  const first = words[at]
  if (!match || !first || isOtherWord(first, words[match.to])) return undefined
  const term = match.values.find(({ kind }) => kind === 'whole') ?? match.values[0]
  // The organ of a symbol, `21/CT-UBND`, is part of the symbol.
  if (!term || /[\p{L}\p{N}][-/]$/u.test(context.text.slice(Math.max(0, first.start - 2), first.start)))
    return undefined
  const nameTo = bodyEnd(scan, { at, headTo: match.to, term, placesByStart })
  if (nameTo === undefined) return undefined
  // Tỉnh ủy viên is somebody.
  if (words[nameTo]?.key === 'viên' && words[nameTo - 1]?.key === 'ủy') return undefined
  if (!term.isLocal && term.kind === 'whole') return { to: nameTo, term, nameTo, place: null, level: null }
  const suffix = territoryAfter(scan, nameTo, placesByStart)
  if (suffix) return { term, nameTo, ...suffix }
  if (term.kind === 'place-organ' && depth < nestingMax && nextGaps.has(words[nameTo]?.gap ?? 'break')) {
    const inner = organAt(scan, nameTo, { placesByStart, depth: depth + 1 })
    if (inner && words[nameTo]?.isCapital) return { ...inner, term, nameTo: inner.nameTo }
  }
  return needsMore.has(first.key) ? undefined : { to: nameTo, term, nameTo, place: null, level: null }
}

/** "ban hành" is a verb, "Bộ luật" a code. */
function isOtherWord(first: Word, next: Word | undefined): boolean {
  const words = `${first.key} ${next?.key ?? ''}`
  return words === 'ban hành' || words === 'bộ luật'
}

/** Heads that say nothing alone: "Thường trực", and abbreviations that have other meanings. */
const needsMore = new Set(['thường', 'thuong', 'btv', 'bch'])

/** The place behind a name, or the level that stands for one. */
function territoryAfter(
  { words, lexicon }: EntityScan,
  at: number,
  placesByStart: Places,
): Pick<Organ, 'to' | 'place' | 'level'> | undefined {
  const next = words[at]
  if (!next || !nextGaps.has(next.gap)) return undefined
  const onGround = phraseAt(groundIndex(lexicon.comparison), words, at)
  const from = onGround?.to ?? at
  const start = words[from]
  const place = start && placesByStart.get(start.start)
  if (place) return { to: indexAt(words, from, place.end), place, level: null }
  // "Tỉnh ủy" begins with a level, and is a body of its own.
  if (start?.isCapital && phraseAt(lexicon.organs, words, from)) return undefined
  const level = phraseAt(levelIndex(lexicon.comparison), words, from, listGaps)
  const value = level?.values[0]
  if (!level || value === undefined) return undefined
  return { to: level.to, place: null, level: value }
}

const listGaps: ReadonlySet<Gap> = new Set(['space', 'line', 'joint'])

/** Index of the first word that ends behind an offset. */
function indexAt(words: readonly Word[], from: number, end: number): number {
  let at = from
  while (at < words.length && (words[at]?.end ?? 0) <= end) at++
  return at
}

const levelIndexes = new Map<Comparison, ReturnType<typeof phraseIndex<string>>>()
const groundIndexes = new Map<Comparison, ReturnType<typeof phraseIndex<string>>>()

function levelIndex(comparison: Comparison) {
  const index =
    levelIndexes.get(comparison) ??
    phraseIndex(
      [...bareLevels, ...collective].map(level => [level, level] as const),
      comparison,
    )
  levelIndexes.set(comparison, index)
  return index
}

function groundIndex(comparison: Comparison) {
  const index = groundIndexes.get(comparison) ?? phraseIndex([['trên địa bàn', 'trên địa bàn']], comparison)
  groundIndexes.set(comparison, index)
  return index
}
