import type { ParsedDocument } from '../src/domain/document.ts'
import type { Finding, FindingClass } from '../src/domain/finding.ts'
import { fold } from '../src/normalise/fold.ts'
import { challengeIn, challengeNext } from './challenge.ts'
import { bitsApart, frameSimilarity, sameFrameMin } from './fingerprint.ts'
import type { FrontierPage } from './frontier.ts'
import { ledElsewhere } from './led-elsewhere.ts'
import type { PageReading } from './page-reading.ts'

/** What a host answers to an address that cannot exist; null when it says 404, as it should. */
export type NotFoundPage = {
  readonly title: string | null
  /** Hashes of its words. */
  readonly words: ReadonlySet<number>
  readonly textChars: number
}

/** What else is known of the site: its page for what is not there, and whether other pages prove a template well read. */
export type Known = { readonly notFound: NotFoundPage | null; readonly isFrameTrusted: boolean }

/** A reading shorter than this share of the last one is taken for a fault of the page or of us. */
const keptShareMin = 0.3
/** Share of words two pages have in common from which they are the same page. */
const sameWordsMin = 0.9
/** … unless one is so many times as long as the other, which need not be looked at. */
const sameLengthFactorMax = 4
const shortTextChars = 400
/** A file with less text is a message in place of a document ("Tệp đang được cập nhật"), where its page said more. */
const fileTextCharsMin = 100
/** A text that a redesign has left alone differs by no more than a counter. */
const sameTextCharsMax = 20
const sameTextBitsMax = 1

/**
 * Whether what came is the document that was asked for. A finding keeps it out of the store: the last good version
 * stays. In order: robot checks, error pages, files that are pages, another document, a page cut off, a reading
 * that lost what the last one had. A page that has become a file is compared with nothing but its length: a file has no
 * template, no end mark and none of the page's fields. A page that is back in its place is compared with what it had before.
 */
export function judge(
  read: PageReading,
  page: FrontierPage,
  { notFound, isFrameTrusted }: Known,
): Finding | null {
  const { parsed } = read
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
  if (notFound !== null && parsed.format === 'html' && isSamePage(read, notFound))
    return say('soft-404', 'đây là trang mà máy chủ này hiện cho địa chỉ không tồn tại')
  if (parsed.pageKind === 'error') return say('error-page', parsed.stated.title ?? 'trang báo lỗi')
  const elsewhere = parsed.body.text.length > shortTextChars ? null : ledElsewhere(parsed.source, page.url)
  if (elsewhere !== null) return say('soft-404', `trang chỉ dẫn sang ${elsewhere}`)
  const other = otherSymbol(parsed, page)
  if (other !== null) return say('wrong-document', `danh sách ghi ${page.symbol}, trang lại ghi ${other}`)
  if (parsed.pageKind === 'wrong-document') return say('wrong-document', 'trang chứa một văn bản khác')
  if (hasBecomeFile(parsed, page)) {
    const short = read.reading.textChars < fileTextCharsMin ? lostText(read, page) : null
    return short === null ? null : say('template-drift', short)
  }
  const isBack = hasComeBack(read, page)
  const before = lettersOf(page)[isBack ? 'page' : 'last']
  if (hasLost('e', read.reading, before))
    return say('truncated', 'trang dừng giữa chừng: lần trước có thẻ kết thúc, nay không')
  const lost = (isBack ? null : lostText(read, page)) ?? lostFields(read, before)
  if (lost !== null) return say('template-drift', lost)
  return !isFrameTrusted &&
    !fileFormats.has(parsed.format) &&
    hasNewFrame(read.reading, page) &&
    !hasOldText(read.reading, page)
    ? say('template-drift', 'khung trang khác lần trước và nội dung cũng khác')
    : null
}

export function notFoundPageOf({ parsed, words }: PageReading): NotFoundPage {
  return { title: parsed.stated.title, words: new Set(words), textChars: parsed.body.text.length }
}

const nextSteps: Partial<Record<FindingClass, string>> = {
  challenge: challengeNext,
  'soft-404': 'mở địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên',
  'wrong-document': 'mở địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên',
  truncated: 'sẽ thử lại; nếu trang nay thật sự không còn thẻ kết thúc: thidua sources accept <nguồn>',
  'template-drift': 'so trang với bản đã lưu; sửa định nghĩa nguồn hoặc nền tảng',
}

function looksLikeFile(url: string): boolean {
  return /\.(pdf|docx?|rtf|zip|xlsx?)$/i.test(new URL(url).pathname) || /[?&]download=1/.test(url)
}

function isSamePage({ parsed, words }: PageReading, notFound: NotFoundPage): boolean {
  const [chars, otherChars] = [parsed.body.text.length, notFound.textChars]
  if (Math.max(chars, otherChars) > sameLengthFactorMax * Math.min(chars, otherChars) + shortTextChars)
    return false
  const ownMax = notFound.words.size * (1 / sameWordsMin - 1)
  let common = 0
  for (const [at, word] of words.entries()) {
    if (notFound.words.has(word)) common += 1
    // With so many words of its own a page is another, whatever follows.
    if (at + 1 - common > ownMax) return false
  }
  if (words.length === 0) return notFound.words.size === 0 && parsed.stated.title === notFound.title
  return common / Math.max(words.length, notFound.words.size) >= sameWordsMin
}

function otherSymbol(parsed: ParsedDocument, page: FrontierPage): string | null {
  const { number } = parsed.stated
  if (page.symbol === null || number === null || page.depth > 1) return null
  const [said, found] = [partsOf(page.symbol), partsOf(number)]
  const known = Math.min(said.length, found.length)
  if (known === 0) return null
  // A list may cut a symbol short, or say only its number.
  const agrees = said.slice(0, known).every((part, at) => {
    const other = found[at] ?? ''
    return (
      part === other || (at > 0 && at === known - 1 && (part.startsWith(other) || other.startsWith(part)))
    )
  })
  return agrees ? null : number
}

/** `Số 012/2024/QĐ-UBND` → 12, 2024, qd, ubnd. */
function partsOf(symbol: string): readonly string[] {
  return (fold(symbol).match(/[a-z0-9]+/g) ?? [])
    .filter((part, at) => at > 0 || part !== 'so')
    .map(part => part.replace(/^0+(?=\d)/, ''))
}

function lostText({ reading }: PageReading, page: FrontierPage): string | null {
  const chars = reading.textChars
  return page.textChars !== null && chars < page.textChars * keptShareMin
    ? `còn ${chars} ký tự nội dung, lần trước ${page.textChars}`
    : null
}

function lostFields({ reading }: PageReading, before: string): string | null {
  const names = { t: 'tiêu đề', d: 'ngày', n: 'số ký hiệu' }
  const lost = Object.entries(names).filter(([letter]) => hasLost(letter, reading, before))
  return lost.length === 0 ? null : `không còn ${lost.map(([, name]) => name).join(', ')}`
}

type Reading = PageReading['reading']

/** Formats that a page may be exchanged for; plain text in its place is a message of the server as often as not. */
const fileFormats: ReadonlySet<ParsedDocument['format']> = new Set([
  'pdf',
  'scan',
  'docx',
  'doc',
  'rtf',
  'zip',
])

/** Of what was a page of HTML: only these have a frame, or an end. */
function hasBecomeFile({ format }: ParsedDocument, page: FrontierPage): boolean {
  return fileFormats.has(format) && wasPage(page) && !isFileForPage(page)
}

function wasPage({ frame, fields }: FrontierPage): boolean {
  return (frame ?? '') !== '' || fields?.includes('e') === true
}

/** The page in place of its file again, in the template that it had before. */
function hasComeBack({ parsed, reading }: PageReading, page: FrontierPage): boolean {
  return parsed.format === 'html' && isFileForPage(page) && !hasNewFrame(reading, page)
}

/** Whether a file stood in place of the page last time. */
function isFileForPage({ fields }: FrontierPage): boolean {
  return fields?.includes('f') === true
}

/** Letters of the fields that the last reading had, and, where that was a file in place of a page, those of the page. */
function lettersOf({ fields }: FrontierPage): { readonly last: string; readonly page: string } {
  const [last = '', page = ''] = fields?.split('f') ?? []
  return { last, page }
}

/**
 * What a good reading is remembered by. A file in place of a page leaves the page's template and its fields remembered (behind
 * an `f` among the fields): the page may come back, e.g. when the file was that of one bad night.
 */
export function rememberedOf({ parsed, reading }: PageReading, page: FrontierPage): Reading {
  if (!fileFormats.has(parsed.format) || !(wasPage(page) || isFileForPage(page))) return reading
  const letters = lettersOf(page)
  const ofPage = isFileForPage(page) ? letters.page : letters.last
  return { ...reading, frame: page.frame ?? '', fields: `${reading.fields}f${ofPage}` }
}

function hasLost(letter: string, { fields }: Reading, before: string): boolean {
  return before.includes(letter) && !fields.includes(letter)
}

/** Of a page that is known; what is no page of HTML has no frame, now or then. */
export function hasNewFrame({ frame }: Reading, page: FrontierPage): boolean {
  return page.frame !== null && page.textSimhash !== null && frameSimilarity(page.frame, frame) < sameFrameMin
}

/** A redesign that leaves the text as it was is welcome; one that changes it too may have changed how we read it. */
export function hasOldText({ textChars, textSimhash }: Reading, page: FrontierPage): boolean {
  const isSameLength = Math.abs(textChars - (page.textChars ?? 0)) <= sameTextCharsMax
  return isSameLength && bitsApart(page.textSimhash ?? '', textSimhash) <= sameTextBitsMax
}
