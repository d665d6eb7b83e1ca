import type { Entity } from '../../domain/extraction.ts'
import { type DateMention, findDates } from '../dates.ts'
import type { EntityScan } from './finder.ts'

/**
 * Ngày tháng: every date of the text. `canonical` is the ISO day, `2020-10-24/2020-10-25` for a range, `2024-05` and
 * `2024` for months and years, `--02-28` for a day whose year is not known. A year that is not printed is taken from
 * the day of publication, and `role` says so.
 */
export function findDateMentions({ context }: Pick<EntityScan, 'context'>): Entity[] {
  const near = context.publishedOn ?? context.own?.issuedOn ?? null
  return findDates(context.text, context.language, near).map(mention => ({
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    type: 'date',
    canonical: isoOf(mention),
    role: mention.yearInferred ? 'year inferred' : null,
  }))
}

/** ISO form as far as the parts are known. */
function isoOf({ day, until, precision, year, month, date }: DateMention): string | null {
  if (precision === 'day' && day) return until ? `${day}/${until}` : day
  if (precision === 'day') return month && date ? `--${two(month)}-${two(date)}` : null
  if (year === null) return null
  return month === null ? String(year) : `${year}-${two(month)}`
}

function two(figure: number): string {
  return String(figure).padStart(2, '0')
}
