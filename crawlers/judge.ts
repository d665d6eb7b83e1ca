import type { ParsedDocument } from '../src/domain/document.ts'
import type { Finding, FindingClass } from '../src/domain/finding.ts'
import { fold } from '../src/normalise/fold.ts'
import { bitsApart, frameOf, frameSimilarity, simhash64 } from './fingerprint.ts'
import type { FrontierPage } from './frontier.ts'
import type { Reading } from './settle-page.ts'

/** What a host answers to an address that cannot exist; null when it says 404, as it should. */
export type NotFoundPage = { readonly title: string | null; readonly words: ReadonlySet<string> }

/** A reading shorter than this share of the last one is taken for a fault of the page or of us. */
const keptShareMin = 0.3
const shortTextChars = 400
/** Robot checks are small; of a larger page only this much is looked at. */
const stubCharsMax = 100_000
/** Share of words two pages have in common from which they are the same page. */
const sameWordsMin = 0.9
/** Pages of one template agree in more of their frame than this. */
const sameFrameMin = 0.4
/** A text that a redesign has left alone differs by no more than a counter. */
const sameTextCharsMax = 20
const sameTextBitsMax = 1

/**
 * Whether what came is the document that was asked for. A finding keeps it out of the store: the last good version
 * stays. In order: robot checks, error pages, files that are pages, another document, a reading that lost what
 * the last one had.
 */
export function judge(
  parsed: ParsedDocument,
  page: FrontierPage,
  notFound: NotFoundPage | null,
): Finding | null {
  const say = (name: FindingClass, detail: string): Finding => ({
    class: name,
    subject: page.place,
    detail,
    next: nextSteps[name] ?? 'sẽ thử lại ở lượt sau',
  })
  const challenge = parsed.format === 'html' || parsed.format === 'text' ? challengeIn(parsed) : null
  if (challenge !== null) return say('challenge', challenge)
  if (page.role === 'attachment' && parsed.format === 'html' && looksLikeFile(page.url))
    return say('soft-404', 'địa chỉ của tệp lại trả về một trang web')
  if (notFound !== null && parsed.format === 'html' && isSamePage(parsed, notFound))
    return say('soft-404', 'đây là trang mà máy chủ này hiện cho địa chỉ không tồn tại')
  if (parsed.pageKind === 'error') return say('error-page', parsed.stated.title ?? 'trang báo lỗi')
  const other = otherSymbol(parsed, page)
  if (other !== null) return say('wrong-document', `danh sách ghi ${page.symbol}, trang lại ghi ${other}`)
  if (parsed.pageKind === 'wrong-document') return say('wrong-document', 'trang chứa một văn bản khác')
  const lost = lostFields(parsed, page)
  return lost === null ? null : say('template-drift', lost)
}

/** Letters of the fields a reading has, for comparison with the next: t title, d date, n number. */
export function fieldsOf({ stated }: ParsedDocument): string {
  const date = stated.publishedOn ?? stated.issuedOn
  return `${stated.title === null ? '' : 't'}${date === null ? '' : 'd'}${stated.number === null ? '' : 'n'}`
}

/** What a reading is remembered by. */
export function readingOf(parsed: ParsedDocument): Reading {
  return {
    textChars: parsed.body.text.length,
    textSimhash: simhash64(parsed.body.text),
    frame: parsed.format === 'html' ? frameOf(parsed.source) : '',
    fields: fieldsOf(parsed),
    publishedOn: parsed.stated.publishedOn,
  }
}

export function notFoundPageOf(parsed: ParsedDocument): NotFoundPage {
  return { title: parsed.stated.title, words: wordsOf(parsed.body.text) }
}

const nextSteps: Partial<Record<FindingClass, string>> = {
  challenge: 'máy chủ kiểm tra người máy: xin phép cơ quan chủ quản, hoặc tạm ngừng nguồn',
  'soft-404': 'mở địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên',
  'wrong-document': 'mở địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên',
  'template-drift': 'so trang với bản đã lưu; sửa định nghĩa nguồn hoặc nền tảng',
}

/** With the most text such a page may have: forms of honest short pages carry captchas too. */
const challengeMarks: readonly [mark: string, meaning: string, textCharsMax: number][] = [
  ['document.cookie="d1n=', 'trang đặt cookie của tường lửa (D1N)', shortTextChars],
  ["document.cookie='d1n=", 'trang đặt cookie của tường lửa (D1N)', shortTextChars],
  ['cf-chl-', 'trang kiểm tra trình duyệt của Cloudflare', shortTextChars],
  ['g-recaptcha', 'trang captcha', 100],
  ['h-captcha', 'trang captcha', 100],
]
/** Folded; only pages with hardly any text are asked, so that an article about captchas stays an article. */
const challengeWords: readonly string[] = [
  'thong bao tu choi truy cap',
  'xac minh ban khong phai la robot',
  'ban khong phai la nguoi may',
  'checking your browser',
  'just a moment',
  'access denied',
  'website dang bao tri',
  'he thong dang bao tri',
  'he thong dang nang cap',
]

function challengeIn(parsed: ParsedDocument): string | null {
  const { text } = parsed.body
  const source = parsed.source.slice(0, stubCharsMax).toLowerCase()
  // A stub of bare script is no HTML to the reader, and all of it is text.
  const isBareScript = /^\s*<script[\s>]/.test(source)
  if (text.length > shortTextChars && !isBareScript) return null
  const mark = challengeMarks.find(
    ([mark, , textCharsMax]) => text.length <= textCharsMax && source.includes(mark),
  )
  if (mark) return mark[1]
  const shown = source.replace(/<script[^>]*>[^<]*<\/script>|<[^>]*>/g, ' ').trim()
  if (shown.length > shortTextChars) return null
  const words = fold(shown)
  const found = challengeWords.find(each => words.includes(each))
  if (found !== undefined) return `trang ghi: ${found}`
  const isReloadStub =
    shown === '' &&
    source.includes('document.cookie') &&
    /location\.(reload|href|replace)|location\s*=/.test(source)
  return isReloadStub ? 'trang chỉ đặt cookie rồi tải lại' : null
}

function looksLikeFile(url: string): boolean {
  return /\.(pdf|docx?|rtf|zip|xlsx?)$/i.test(new URL(url).pathname) || /[?&]download=1/.test(url)
}

function isSamePage(parsed: ParsedDocument, notFound: NotFoundPage): boolean {
  const words = wordsOf(parsed.body.text)
  if (words.size === 0) return notFound.words.size === 0 && parsed.stated.title === notFound.title
  let common = 0
  for (const word of words) if (notFound.words.has(word)) common += 1
  return common / Math.max(words.size, notFound.words.size) >= sameWordsMin
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

function otherSymbol(parsed: ParsedDocument, page: FrontierPage): string | null {
  const { number } = parsed.stated
  if (page.symbol === null || number === null || page.role !== 'detail') return null
  const plain = (symbol: string): string =>
    fold(symbol)
      .replace(/[^a-z0-9]/g, '')
      .replace(/^0+/, '')
  // A list may cut a symbol short, or say only its number.
  const [said, found] = [plain(page.symbol), plain(number)]
  return said === '' || found === '' || found.startsWith(said) || said.startsWith(found) ? null : number
}

function lostFields(parsed: ParsedDocument, page: FrontierPage): string | null {
  const now = fieldsOf(parsed)
  const lost = [...(page.fields ?? '')].filter(letter => !now.includes(letter))
  const chars = parsed.body.text.length
  if (page.textChars !== null && chars < page.textChars * keptShareMin)
    return `còn ${chars} ký tự nội dung, lần trước ${page.textChars}`
  const names: Record<string, string> = { t: 'tiêu đề', d: 'ngày', n: 'số ký hiệu' }
  if (lost.length > 0) return `không còn ${lost.map(letter => names[letter]).join(', ')}`
  return hasNewFrame(parsed, page) ? 'khung trang khác lần trước và nội dung cũng khác' : null
}

/** A redesign that leaves the text as it was is welcome; one that changes it too has changed how we read it. */
function hasNewFrame(parsed: ParsedDocument, page: FrontierPage): boolean {
  if (parsed.format !== 'html' || page.frame === null || page.textSimhash === null) return false
  if (frameSimilarity(page.frame, frameOf(parsed.source)) >= sameFrameMin) return false
  const { text } = parsed.body
  const isSameLength = Math.abs(text.length - (page.textChars ?? 0)) <= sameTextCharsMax
  return !isSameLength || bitsApart(page.textSimhash, simhash64(text)) > sameTextBitsMax
}
