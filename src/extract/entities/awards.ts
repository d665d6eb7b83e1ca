import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import type { Award } from '../../registry/registry.ts'
import { awardGivenBy } from './award-giver.ts'
import { certificateGiven } from './certificate-giver.ts'
import type { EntityScan } from './finder.ts'
import { phraseAt } from './phrases.ts'
import type { Gap } from './words.ts'

const loose: ReadonlySet<Gap> = new Set(['space', 'line', 'joint'])
/** Grade of an order: `hạng Nhất`. */
const grade =
  /^[\s,]{0,2}(hạng\s(?:Nhất|Nhì|Ba|I{1,3}|nhất|nhì|ba)|(?:First|Second|Third)[\s-][Cc]lass|(?:erster|zweiter|dritter)\sKlasse|av\s(?:første|andre|tredje)\sgrad)(?![\p{L}])/u

/**
 * Danh hiệu, hình thức khen thưởng: awards by name or abbreviation. `canonical` is the award's id; null where the words
 * fit several and nothing says who gives it (`bằng khen`). `role` is the grade of an order.
 */
export function findAwards(scan: EntityScan): Entity[] {
  const { words, context, lexicon } = scan
  const { text } = context
  const awards: Entity[] = []
  for (let at = 0; at < words.length; ) {
    const given = awardGivenBy(scan, at)
    const match = phraseAt(lexicon.awards, words, at, loose)
    const to = Math.max(given?.to ?? 0, match?.to ?? 0)
    const start = words[at]?.start ?? 0
    const end = words[to - 1]?.end ?? 0
    if (to === 0 || !isWritten(text.slice(start, end), match?.values ?? [])) {
      at++
      continue
    }
    const level = grade.exec(text.slice(end, end + 24))
    const span = spanOf(text, start, end + (level?.[0].length ?? 0))
    const isGiven = given !== undefined && given.to === to
    awards.push({
      ...span,
      type: 'award',
      canonical: isGiven ? given.id : idOf(scan, match?.values ?? [], [start, end]),
      role: level?.[1] ?? null,
    })
    at = to
  }
  return awards
}

/** An abbreviation counts in its own capitals only: BK is not "bk", and GK no initials. */
function isWritten(quote: string, awards: readonly Award[]): boolean {
  const isAbbreviation = awards.some(({ abbreviations }) =>
    abbreviations.some(form => form.toLowerCase() === quote.toLowerCase()),
  )
  if (!isAbbreviation) return true
  return quote.length >= 3 && awards.some(({ abbreviations }) => abbreviations.includes(quote))
}

/** In translations who gives a certificate says more than its name, unless the name says who gives it. */
function idOf(scan: EntityScan, awards: readonly Award[], place: readonly [number, number]): string | null {
  const ids = [...new Set(awards.map(({ id }) => id))]
  const [only = null] = ids
  if (ids.length === 1 && only === 'bk-ttg') return only
  return certificateGiven(scan, ids, place) ?? (ids.length === 1 ? only : null)
}
