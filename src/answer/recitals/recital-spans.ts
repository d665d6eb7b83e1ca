import { type Span, spanOf } from '../../domain/span.ts'

/** A recital longer than this is cut: the longest seen has about 900 units. */
const recitalUnitsMax = 3_000
const recitalsMax = 300

const opening =
  /(?:^|[\n;])[^\S\n]*(?:[-–+*•][^\S\n]*)?(?=[Cc]ăn[^\S\n]{1,3}cứ[^\S\n]|CĂN[^\S\n]{1,3}CỨ[^\S\n])/g
/** What a recital names; lower case "căn cứ" and what stands in the articles is one only before such a word. */
const beforeType =
  /^căn\s{1,3}cứ\s{1,3}(?:vào\s)?(?:các\s)?(?:hiến\s+pháp|bộ\s+luật|luật|pháp\s+lệnh|nghị\s+quyết|nghị\s+định|quyết\s+định|thông\s+tư|chỉ\s+thị|quy\s+định\s+số|công\s+văn|kế\s+hoạch\s+số)(?![\p{L}])/iu
const firstArticle = /(?:^|\n)[^\S\n]*Điều[^\S\n]+1[.:\s]/u

/** A line that begins something else: the proposal, the decision, a heading. */
const otherLine =
  /^[^\S\n]*(?:[Cc]ăn\s+cứ|CĂN\s+CỨ|Theo\s|Xét\s|Sau\s+khi|Trên\s+cơ\s+sở|Thực\s+hiện|QUYẾT|Quyết\s+định:|Điều\s+\d|[-–+*•]\s|[\p{Lu}\s,-]{6,}$)/u

/**
 * The recitals of a text: from "Căn cứ" at the beginning of a line (or behind a semicolon) to the semicolon or full stop
 * that ends the line, or to a line that begins something else. Lines that a paper's width has broken belong together.
 */
export function recitalSpans(text: string): Span[] {
  const spans: Span[] = []
  const articlesFrom = firstArticle.exec(text)?.index ?? text.length
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length
    if (start < (spans.at(-1)?.end ?? 0)) continue
    const isPlain = text[start] !== 'c' && start < articlesFrom
    if (!isPlain && !beforeType.test(text.slice(start, start + 80))) continue
    const end = endOf(text, start)
    if (end > start && isRecital(text.slice(start, end))) spans.push(spanOf(text, start, end))
    if (spans.length === recitalsMax) break
  }
  return spans
}

/** "Căn cứ kết quả chấm điểm, các đơn vị đề nghị …." is a sentence: what names no instrument ends with a semicolon. */
function isRecital(words: string): boolean {
  return beforeType.test(words) || words.endsWith(';') || /\ssố\s?:?\s?\d/u.test(words)
}

function endOf(text: string, start: number): number {
  const stretch = text.slice(start, start + recitalUnitsMax)
  const next = /;[^\S\n]*(?=[Cc]ăn\s+cứ\s|CĂN\s)/.exec(stretch)
  const until = next ? next.index + 1 : stretch.length
  let at = 0
  while (at < until) {
    const lineEnd = stretch.indexOf('\n', at)
    if (lineEnd < 0 || lineEnd >= until) return start + trimmed(stretch, until)
    const line = stretch.slice(at, lineEnd).trimEnd()
    const following = stretch.slice(lineEnd + 1, lineEnd + 200).split('\n', 1)[0] ?? ''
    if (/[;.]$/.test(line) || following.trim() === '' || otherLine.test(following)) {
      return start + trimmed(stretch, lineEnd)
    }
    at = lineEnd + 1
  }
  return start + trimmed(stretch, until)
}

function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}
