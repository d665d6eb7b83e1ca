import type { Day } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import { decodeMaskedDate, maskedTokensOf } from '../../normalise/masked-date.ts'
import { findDates } from '../dates.ts'
import { type Claim, claim, inferred, tabled } from './claims.ts'
import { dayOfUrl } from './url-facts.ts'

/** Page heads of a gazette and times of signatures are dates of printing, not of the page. */
const notOfThePage = /CÔNG BÁO|Thời gian ký|Giờ ký|Ngày ký/u

/**
 * Ngày đăng: the days on which the page says it was published. Its own structure and the lines around the title say
 * it; the address of a post may carry it; a token that a translation engine masked is decoded, with doubt.
 */
export function publishDays(document: Document): Claim<Day>[] {
  const { stated, metadataLines, language } = document
  const claims: Claim<Day>[] = []
  if (stated.publishedOn)
    claims.push(claim(stated.publishedOn, stated.publishedOn, tabled('the page states it')))
  for (const line of metadataLines) {
    if (notOfThePage.test(line)) continue
    const printed = findDates(line, language).find(mention => mention.day && !mention.yearInferred)
    if (printed?.day) claims.push(claim(printed.day, printed.day, tabled(line)))
    for (const token of maskedTokensOf(line)) {
      const day = decodeMaskedDate(token)
      if (day) claims.push(claim(day, day, { evidence: 'inference', certainty: 'weak', quote: line }))
    }
  }
  const own = [document.provenance.url, stated.canonicalUrl].flatMap(stampOf)
  const said = [...claims, ...own]
  if (said.length > 0) return said
  const { listedOn } = document.provenance
  if (listedOn !== null) return [claim(listedOn, listedOn, listed)]
  const { ago } = stated
  if (ago?.on)
    return [claim(ago.on, ago.on, { evidence: 'inference', certainty: ago.certainty, quote: ago.words })]
  // The original's address dates the original; it stands in only where its copy says nothing of itself.
  return stampOf(document.translation.originalUrl)
}

/** Some themes print no day on a page: then the list, the feed or the site's own interface gives it. */
const listed = { evidence: 'portal-table', certainty: 'derived', quote: null } as const

function stampOf(url: string | null): Claim<Day>[] {
  const stamp = url === null ? null : dayOfUrl(url)
  return stamp ? [claim(stamp.day, stamp.day, inferred(stamp.quote))] : []
}
