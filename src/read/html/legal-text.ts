import { legalHead } from './legal-head.ts'
import type { Page } from './page.ts'
import { declaredDays, pageDays } from './page-days.ts'
import type { Reading } from './reading.ts'
import { lineOf } from './render.ts'
import { isWithin } from './tree.ts'

const printedFactsMin = 3
const headUnitsMax = 4_000

/**
 * An article that is the text of one document, as its head says (number, day, issuer and type each on a line of its own),
 * is that document; one that tells something first, and quotes a document then, is not. `text` is the article's. Where the
 * heading stands in the text the day of the page is one the mark-up declares: lines for people print the document's.
 */
export function asLegalText(page: Page, reading: Reading, text: string): Reading {
  const { kind, parts, leftOut, heading } = reading
  if (kind !== 'article') return reading
  const lines = linesBeforeSentences(text, heading && lineOf(heading))
  if (lines.length < printedFactsMin) return reading
  const { number, issuedOn, issuer, docType } = legalHead(lines.join('\n'))
  if ([number, issuedOn, issuer, docType].filter(fact => fact !== null).length < printedFactsMin)
    return reading
  const place = { title: heading, parts, leftOut }
  const isApart = heading !== null && !parts.some(part => isWithin(heading, part))
  const days = isApart ? pageDays(page, place) : declaredDays(page, place)
  return { ...reading, kind: 'legal-document', stated: { ...days, ...reading.stated } }
}

/** The lines before the first sentence; a title is none, whatever it ends with. The two columns of a head are cells of one row. */
function linesBeforeSentences(text: string, title: string | null): readonly string[] {
  const lines: string[] = []
  for (let from = 0; from < Math.min(text.length, headUnitsMax); ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    for (const cell of text.slice(from, to).split('\t')) {
      const line = cell.trim()
      if (line !== title && isSentence(line)) return lines
      lines.push(line)
    }
    from = to + 1
  }
  return lines
}

const sentenceWordsMin = 7
/** Longer lines are running text, whatever they end with. */
const lineUnitsMax = 200
/** What the document is about, and the place and day of its head. */
const headLine = /^(?:V\/v|Về việc)(?!\p{L})|^\p{Lu}[\p{L} .-]{1,40},\s*ngày\s[^,;:]{1,40}$/u

function isSentence(line: string): boolean {
  if (headLine.test(line)) return false
  if (line.length > lineUnitsMax || /[?!]["”’)]*$/u.test(line)) return true
  const ends = /[.:;…]["”’)]*$/u.test(line) && /\p{Ll}/u.test(line)
  return ends && (line.match(/\p{L}+/gu) ?? []).length >= sentenceWordsMin
}
