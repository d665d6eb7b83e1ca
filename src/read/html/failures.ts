import type { Page } from './page.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement } from './tree.ts'

/** Error texts are short; the longest seen has 320 units. Longer main text is content that mentions an error. */
export const failureUnitsMax = 700
/** "Is being built" is said of real things too: it counts where next to nothing else is said. */
const unfinishedUnitsMax = 200
const loginUnitsMax = 400

/**
 * True when a page has nothing to keep, whatever its HTTP status said: not found, no access, the database
 * gone, under construction, a login or password form. `text` is the main text without forms.
 */
export function isFailurePage(page: Page, text: string, region: HtmlElement): boolean {
  if (text.length > failureUnitsMax) return false
  // Letters keep their marks here: `lỗi` is an error, `lời` and `lợi` are not.
  const lower = text.normalize('NFC').toLowerCase()
  const title = (page.data.windowTitle ?? '').normalize('NFC').toLowerCase()
  if (failurePhrases.some(phrase => phrase.test(lower)) || failureTitle.test(title)) return true
  if (lower.length <= unfinishedUnitsMax && unfinished.some(phrase => phrase.test(lower))) return true
  return text.length <= loginUnitsMax && isLoginForm(page, region, { title, text })
}

const thing =
  '(?:page|resource|file|url|site|content|address|item|article|post|location|bài viết|trang|tài nguyên|đường dẫn|nội dung|địa chỉ|liên kết|tài liệu|dữ liệu yêu cầu)'
const edge = '(?![\\p{L}\\p{N}])'
const code = '(?:400|401|403|404|410|500|502|503|504)'

const failurePhrases: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})${thing}${edge}[^.]{0,80}(?:not found|could ?n.?t be found|could not be found|does ?n.?t exist|does not exist|no longer (?:exists?|available)|không (?:được )?tìm thấy|không (?:còn )?tồn tại|đã bị (?:xóa|xoá)|đã bị gỡ)`,
    'u',
  ),
  new RegExp(`(?:not found|không tìm thấy|không tồn tại)[^.]{0,40}(?<!\\p{L})${thing}${edge}`, 'u'),
  /nothing (?:was )?(?:found (?:at|here)|here)/,
  new RegExp(`(?<!\\p{L})(?:error|lỗi|http)${edge}[^.]{0,20}(?<!\\p{N})${code}${edge}`, 'u'),
  new RegExp(
    `(?<!\\p{N})${code}${edge}[^.]{0,10}(?:error|not found|forbidden|unavailable|bad gateway|unauthorized)`,
    'u',
  ),
  /error establishing a database connection|(?:database|csdl|cơ sở dữ liệu)[^.]{0,40}(?:error|lỗi|không thể kết nối|failed)|không thể kết nối[^.]{0,40}(?:csdl|cơ sở dữ liệu|máy chủ|database)|mysqli?[_ ](?:connect|error)|sqlstate|ora-\d{5}/u,
  /user error|server error in|runtime error|service (?:temporarily )?unavailable|bad gateway|internal server error|gateway time-?out/,
  /access (?:is )?denied|từ chối truy cập|không có quyền truy cập|(?<!\p{L})forbidden(?!\p{L})|request (?:was )?(?:blocked|rejected)|unusual traffic|checking your browser|enable javascript and cookies/u,
]

const unfinished: readonly RegExp[] = [
  /(?:chức năng|trang (?:web|thông tin|này)|website|hệ thống|chuyên mục|nội dung)[^.]{0,40}(?:đang (?:được )?(?:hoàn thiện|xây dựng|nâng cấp|bảo trì|cập nhật)|under (?:construction|maintenance))/u,
  /^(?:đang (?:được )?(?:cập nhật|xây dựng|hoàn thiện)|(?:page )?under (?:construction|maintenance)|coming soon)[^\p{L}]*$/u,
]

const failureTitle =
  /^(?:lỗi|error)(?!\p{L})|(?<!\p{L})(?:404|not found|không tìm thấy|page not found|403 forbidden|bad gateway|service unavailable)(?!\p{L})/u

const loginWords =
  /đăng nhập|quên mật khẩu|đăng ký thành viên|(?<!\p{L})(?:login|log in|sign in|sign-in|forgot(?:ten)? password|openid)(?!\p{L})/u
const passwordOnlyUnitsMax = 150

/** A password field that is all there is, or a form under a title that says so. */
function isLoginForm(
  page: Page,
  region: HtmlElement,
  { title, text }: { title: string; text: string },
): boolean {
  const fields = selectAll(page.tree, 'input[type=password]', region).filter(field => !isHidden(field))
  if (fields.length > 0 && text.length <= passwordOnlyUnitsMax) return true
  return loginWords.test(title) && selectAll(page.tree, 'form', region).length > 0
}

/** Sign-in boxes that open on demand stand in every page. */
function isHidden(element: HtmlElement): boolean {
  const hidden = (one: HtmlElement): boolean =>
    /display\s*:\s*none/i.test(attribute(one, 'style')) ||
    /(?:^|\s)(?:hidden|hide|d-none|modal|collapse|dropdown-menu|popup)(?:\s|$)/.test(attribute(one, 'class'))
  return closest(element, hidden) !== null
}
