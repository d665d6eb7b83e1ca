import type { MappedText } from '../../domain/source-map.ts'
import { type Range, removeRanges } from '../../normalise/mapped-text.ts'

/**
 * Takes view counters, result counts of pagers and residue of other sites' furniture out of a main text, and
 * says what went. Only whole lines and labelled numbers go, so that no sentence loses a word.
 */
export function dropCounters(
  body: MappedText,
  title: string | null,
): { body: MappedText; dropped: string[] } {
  const ranges: Range[] = hasLabelledNumber.test(body.text) ? labelledCounters(body.text) : []
  const lines = shortLines(body.text)
  for (const { sign, pattern, within } of patterns) {
    if (!sign.test(within === 'line' ? lines : body.text)) continue
    for (const match of body.text.matchAll(pattern)) {
      ranges.push({ start: beforeSeparators(body.text, match.index), end: match.index + match[0].length })
    }
  }
  ranges.push(...poweredByTail(body.text, title ?? ''))
  const merged = mergeRanges(ranges)
  return {
    body: merged.length === 0 ? body : tidy(removeRanges(body, merged)),
    dropped: merged
      .flatMap(({ start, end }) => body.text.slice(start, end).split('\n'))
      .map(line => line.trim())
      .filter(line => line !== ''),
  }
}

/** No pattern for whole lines takes a longer one. */
const furnitureLineMax = 500

/** The lines that may be furniture: of running text this leaves little. */
function shortLines(text: string): string {
  const lines: string[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end - start <= furnitureLineMax) lines.push(text.slice(start, end))
    start = end + 1
  }
  return lines.join('\n')
}

function labelledCounters(text: string): Range[] {
  const ranges: Range[] = []
  for (const { index, 0: found } of text.matchAll(labelledNumber)) {
    const label = counterLabel.exec(text.slice(Math.max(0, index - labelUnitsMax), index))?.[0]
    if (label !== undefined)
      ranges.push({ start: beforeSeparators(text, index - label.length), end: index + found.length })
  }
  return ranges
}

/** "View count: 381", "| Đã xem: 1.204", "Lượt xem: 12", "Phản hồi: 0": first the number, which is rare, then its label. */
const labelledNumber = /:\s?\d[\d.,]{0,12}(?![\p{L}\p{N}/])/gu
const hasLabelledNumber = /:\s?\d/
const labelUnitsMax = 20
const counterLabel =
  /(?<![\p{L}\p{N}])(?:view count|views|lượt xem|số lượt xem|lượt đọc|số lần xem|số lần đọc|đã xem|xem|lượt truy cập|phản hồi|bình luận)\s?$/iu

const control =
  '(?:quay lại|trở lại|về đầu trang|lên đầu trang|về trang trước|(?:nghe )?đọc bài(?: viết)?|nghe (?:bài viết|bài|tin)|cỡ chữ ?[+-]?|bản in|in (?:trang|bài viết|bài)(?: này)?|gửi (?:e-?mail|bài viết|bài)|a[+-]|a(?=[ \\t]*a\\+))'

/**
 * `sign` stands in every text with such a line, and is found much faster; what fills a line of its own is looked for in
 * short lines alone.
 */
const patterns: readonly {
  readonly sign: RegExp
  readonly pattern: RegExp
  readonly within: 'line' | 'text'
}[] = [
  // "… | 125 lượt xem": a segment of the line under a heading
  {
    within: 'text',
    sign: /\d[ \t](?:lượt|view|bình luận|phản hồi|comment)/i,
    pattern:
      /(?:(?<=\n|^)[ \t]{0,8}|[|·•][ \t]{0,8})\d[\d.,]{0,12}[ \t](?:lượt xem|lượt đọc|lượt truy cập|views?|bình luận|phản hồi|comments?)(?=[ \t]{0,8}(?:$|[\n|·•]))/giu,
  },
  // "Tổng số điểm của bài viết là: 5 trong 1 đánh giá", "Xếp hạng: 5 - 1 phiếu bầu", "5/5 - (1 bình chọn)"
  {
    within: 'line',
    sign: /tổng số điểm|xếp hạng|click để/i,
    pattern:
      /(?:^|\n)[ \t]{0,8}(?:tổng số điểm của bài viết là[ \t]?:[^\n]{0,60}|xếp hạng[ \t]?:[^\n]{0,20}phiếu bầu[^\n]{0,10}|click để đánh giá bài viết)(?=\n|$)/giu,
  },
  {
    within: 'line',
    sign: /\d\/\d{1,2} ?[-–] ?\(\d/,
    pattern:
      /(?:^|\n)[ \t]{0,8}\d(?:[.,]\d)?\/\d{1,2} ?[-–] ?\(\d{1,6} (?:bình chọn|votes?|đánh giá)\)(?=\n|$)/giu,
  },
  // "Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây": on every page
  {
    within: 'line',
    sign: /không sử dụng site/i,
    pattern:
      /(?:^|\n)[ \t]{0,8}bạn đã không sử dụng site,[^\n]{0,80}duy trì trạng thái đăng nhập[^\n]{0,60}(?=\n|$)/giu,
  },
  // "[Quay lại] [Về đầu trang]", "Nghe bài viết", "A- A A+": what can be done with the page
  {
    within: 'line',
    sign: /quay lại|đầu trang|nghe |cỡ chữ|bản in|gửi (?:e-?mail|bài)|in (?:trang|bài)|a\+/i,
    pattern: new RegExp(
      String.raw`(?:^|\n)[ \t[]{0,4}${control}(?:[\]\[ \t|·•]{1,4}${control}){0,8}[ \t\]]{0,4}(?=\n|$)`,
      'giu',
    ),
  },
  // "Vui lòng đăng nhập để xem toàn bộ nội dung", "Đăng nhập để gửi bình luận"; "Đăng nhập để nộp hồ sơ" is a step of a guide
  {
    within: 'line',
    sign: /đăng nhập (?:để|vào)/i,
    pattern:
      /(?:^|\n)[ \t]{0,8}(?:(?:vui lòng|hãy|mời(?: bạn)?|bạn (?:cần|phải|hãy|vui lòng)) đăng nhập (?:vào hệ thống )?để (?:xem|đọc|tải|bình luận|gửi bình luận|tiếp tục|theo dõi)(?![\p{L}\p{N}])[^\n]{0,60}|đăng nhập (?:vào hệ thống )?để (?:(?:xem|đọc|gửi|viết|theo dõi) [^\n]{0,40}(?<![\p{L}\p{N}]))?(?:nội dung|bài viết|bình luận)[.!…]{0,3}[ \t]{0,8})(?=\n|$)/giu,
  },
  // "Pages: 1 2", "Trang: 1 2 3": the links to the other parts of a text
  {
    within: 'line',
    sign: /(?:pages|trang) ?: ?\d/i,
    pattern: /(?:^|\n)[ \t]{0,8}(?:pages|trang) ?:(?:[ \t]{1,3}\d{1,3}){1,40}[ \t]{0,3}(?=\n|$)/giu,
  },
  // "Hiển thị 1 - 10 of 12 kết quả.", "Showing 11 - 12 of 12 results."
  {
    within: 'line',
    sign: /\d[ \t]?-[ \t]?\d{1,6}[ \t]/,
    pattern:
      /(?:^|\n)[ \t]*(?:hiển thị|showing)[ \t]\d{1,6}[ \t]?-[ \t]?\d{1,6}[ \t](?:of|trong|trên|\/)[ \t]\d{1,7}[ \t](?:kết quả|results)\.?(?=\n|$)/giu,
  },
  // "Chú ý: Việc đăng lại bài viết trên … mà không ghi rõ nguồn …": a site's note under every text
  {
    within: 'line',
    sign: /:[ \t]?[Vv]/,
    pattern:
      /(?:^|\n)[ \t]*(?:chú ý|lưu ý|ghi chú)[ \t]?:[ \t]?việc (?:đăng lại|sao chép|trích dẫn|sử dụng lại)[^\n]{0,300}(?=\n|$)/giu,
  },
  // Shortcodes whose plug-in is gone: "[vc_row][vc_column width=”1/2″]", "[contact-form-7 id=”12″]", "[/caption]"
  {
    within: 'text',
    sign: /\[/,
    pattern: /\[\/?[a-z][a-z0-9]{1,24}(?:[_-][a-z0-9]{1,24}){1,5}(?:\s[^[\]\n]{0,600})?\]/g,
  },
  {
    within: 'text',
    sign: /\[/,
    pattern:
      /\[[a-z]{2,24}(?:\s{1,3}[a-z_-]{1,24}\s?=\s?["'“”″][^[\]\n"'“”″]{0,400}["'“”″]){1,12}\s{0,3}\/?\]/g,
  },
  {
    within: 'text',
    sign: /\[/,
    pattern:
      /\[\/?(?:row|col|section|caption|gallery|playlist|embed|tabs?|tabgroup|accordion|accordion-item|button|divider|gap|title)\]/g,
  },
  // Shortcodes of advert plug-ins, also after machine translation: "[ad_2]", "[Anzeige_2]"
  { within: 'text', sign: /\[/, pattern: /\[[\p{L}]{2,12}_\d\]/giu },
]

const separatorsMax = 10

/** `… | View count: 3`: the separator before a counter goes with it. */
function beforeSeparators(text: string, start: number): number {
  let at = start
  while (at > 0 && start - at < separatorsMax && ' \t|·•-'.includes(text.charAt(at - 1))) at--
  return at
}

const tailLinesMax = 6

/**
 * A foreign site's foot that was pasted with the text: a line "POWERED BY …" at the end, and the short lines
 * before it that are no sentences or repeat the title.
 */
function poweredByTail(text: string, title: string): Range[] {
  const lastLines = text.slice(-2_000)
  const offset = text.length - lastLines.length
  if (!/powered/i.test(lastLines)) return []
  const match = /(?:^|\n)[ \t]*powered ?by[^\n]{0,80}$/iu.exec(lastLines.trimEnd())
  if (!match) return []
  let start = match.index
  for (let lines = 0; lines < tailLinesMax && start > 0; lines++) {
    const lineStart = lastLines.lastIndexOf('\n', start - 1)
    const line = lastLines.slice(lineStart + 1, start)
    const isTitle = line !== '' && line === title
    if (!isTitle && (line.length > 40 || /[.!?:;”"]$/u.test(line))) break
    start = Math.max(0, lineStart)
  }
  return [{ start: offset + start, end: text.length }]
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    if (before && start <= before.end) before.end = Math.max(before.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** Blanks and empty lines that the removal left behind. */
function tidy(body: MappedText): MappedText {
  const ranges: Range[] = []
  for (const match of body.text.matchAll(/(?<=\n)\n+|(?<=^)\n+|[ \t]+(?=\n)|\n+$/g)) {
    ranges.push({ start: match.index, end: match.index + match[0].length })
  }
  return removeRanges(body, mergeRanges(ranges))
}
