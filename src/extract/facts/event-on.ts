import type { Day } from '../../domain/day.ts'
import type { Language } from '../../domain/extraction.ts'
import { type DateMention, findDates } from '../dates.ts'
import type { Line } from '../outline/lines.ts'
import { type Claim, claim, signed } from './claims.ts'

const leadCharsMax = 1_500
const leadLinesMax = 8

/** Where a report was sent from, before its first sentence: `(Baonghean.vn) -`, `ĐTTCO -`, `Đồng Nai -`. */
const dateline = String.raw`(?:\([^()]{2,40}\)\s*[-–—.:]?\s*|\p{Lu}[\p{L}&.\s]{1,30}\s[-–—]\s)?`
/** What may stand between the beginning of a sentence and the day on which something was held. */
const cues: Partial<Record<Language, string>> = {
  vi: String.raw`(?:(?:Vào|Trong|Hôm|Cũng trong)\s)?(?:(?:Sáng|Chiều|Tối|Trưa|Đêm)(?:\s(?:nay|qua))?[,\s(]{0,3})?(?:Ngày\s?)?(?:(?:Tại|Ở)\s[^.;:]{2,120},\s(?:(?:vào|trong)\s)?(?:(?:sáng|chiều|tối|ngày)\s?){0,2})?`,
  en: String.raw`(?:(?:On|In)\s(?:the\s(?:morning|afternoon|evening|night)\s(?:of\s)?)?(?:the\s)?|This\s(?:morning|afternoon|evening),?\s(?:\(?))?`,
  de: String.raw`(?:Am\s(?:(?:Morgen|Vormittag|Nachmittag|Abend)\s(?:des|vom)\s)?|Heute,?\s(?:am\s)?)?`,
  nb: String.raw`(?:(?:Den|På|Om)\s(?:(?:morgenen|formiddagen|ettermiddagen|kvelden)\s)?(?:den\s)?|I dag,?\s(?:den\s)?)?`,
  fr: String.raw`(?:(?:Le|Dans)\s(?:(?:la\s)?(?:matinée|matin|après-midi|soirée)\s(?:du\s)?)?)?`,
  es: String.raw`(?:(?:El|En)\s(?:(?:la\s)?(?:mañana|tarde|noche)\s(?:del\s)?)?)?`,
}
const beginnings = new Map<Language, RegExp>()

/**
 * Ngày diễn ra: the day on which what a news text reports was held, when a sentence of its beginning opens with it:
 * "Chiều ngày 26/01/2024, …", "On the afternoon of November 12, …". A day inside a sentence belongs to something
 * cited or remembered and is left alone. A missing year is the one nearest to the day of publication.
 */
export function eventDays(
  lines: readonly Line[],
  { language, publishedOn }: { language: Language; publishedOn: Day | null },
): Claim<Day>[] {
  let read = 0
  for (const line of lines.slice(0, leadLinesMax)) {
    read += line.text.length
    for (const mention of findDates(line.text.slice(0, leadCharsMax), language, publishedOn)) {
      if (!mention.day || !opensSentence(line.text, mention, language)) continue
      const certainty = mention.yearInferred ? 'derived' : 'verified'
      const quote = line.text.slice(0, mention.end).slice(-120)
      return [claim(mention.day, mention.day, { ...signed(quote), certainty })]
    }
    if (read > leadCharsMax) break
  }
  return []
}

function opensSentence(text: string, mention: DateMention, language: Language): boolean {
  const before = text.slice(0, mention.start)
  const sentence = before
    .slice(Math.max(before.search(/[.!?…]["”)]?\s+(?=[^.!?…]*$)/u) + 1, 0))
    .replace(/^["”)\s]+/u, '')
  // A day before a stroke or behind a symbol dates a document.
  return beginningOf(language).test(sentence) && !/^\s?(?:của|of|des|fra)\s/u.test(text.slice(mention.end))
}

function beginningOf(language: Language): RegExp {
  const known = beginnings.get(language)
  if (known) return known
  const pattern = new RegExp(`^${dateline}${cues[language] ?? cues.en}\\(?$`, 'iu')
  beginnings.set(language, pattern)
  return pattern
}
