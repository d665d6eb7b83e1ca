import type { ParsedDocument } from '../src/domain/document.ts'
import { fold } from '../src/normalise/fold.ts'

export const challengeNext = 'máy chủ kiểm tra người máy: xin phép cơ quan chủ quản, hoặc tạm ngừng nguồn'

/** Robot checks are small; of a larger page only this much is looked at. */
const stubCharsMax = 100_000
const shortTextChars = 400

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

/** What kind of robot check a page is; null when it is none. */
export function challengeIn(parsed: ParsedDocument): string | null {
  const { text } = parsed.body
  // A stub of bare script is no HTML to the reader, and all of it is text.
  const isBareScript = /^\s*<script[\s>]/i.test(parsed.source)
  if (text.length > shortTextChars && !isBareScript) return null
  const source = parsed.source.slice(0, stubCharsMax).toLowerCase()
  const mark = challengeMarks.find(
    ([mark, , textCharsMax]) => text.length <= textCharsMax && source.includes(mark),
  )
  if (mark) return mark[1]
  // No tag goes over the next one's beginning: what opens without end would be looked through to the end each time.
  const shown = source.replace(/<script[^<>]*>[^<]*<\/script>|<[^<>]*>/g, ' ').trim()
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
