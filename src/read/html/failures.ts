import { fold } from '../../normalise/fold.ts'
import type { Page } from './page.ts'
import { selectAll } from './select.ts'
import { attribute, closest, type HtmlElement } from './tree.ts'

/** Error texts are short; the longest seen has 320 units. Longer main text is content that mentions an error. */
export const failureUnitsMax = 700
const loginUnitsMax = 400

/**
 * True when a page has nothing to keep, whatever its HTTP status said: not found, no access, the database
 * gone, under construction, a login or password form. `text` is the main text without forms.
 */
export function isFailurePage(page: Page, text: string, region: HtmlElement): boolean {
  const folded = fold(text.length > failureUnitsMax ? '' : text)
  const title = fold(page.data.windowTitle ?? '')
  if (failurePhrases.some(phrase => phrase.test(folded))) return true
  if (text.length <= failureUnitsMax && failureTitle.test(title)) return true
  return text.length <= loginUnitsMax && isLoginForm(page, region, { title, text })
}

const thing =
  '(?:page|resource|file|url|site|content|address|item|article|post|location|bai viet|trang|tai nguyen|duong dan|noi dung|dia chi|lien ket|tai lieu|du lieu yeu cau)'
const failurePhrases: readonly RegExp[] = [
  new RegExp(
    `\\b${thing}\\b[^.]{0,80}\\b(?:not found|could ?n.?t be found|could not be found|does ?n.?t exist|does not exist|no longer (?:exists?|available)|khong (?:duoc )?tim thay|khong (?:con )?ton tai|da bi xoa|da bi go)`,
  ),
  new RegExp(`\\b(?:not found|khong tim thay|khong ton tai)\\b[^.]{0,40}\\b${thing}\\b`),
  /nothing (?:was )?(?:found (?:at|here)|here)/,
  /\b(?:error|loi|http)\b[^.]{0,20}\b(?:400|401|403|404|410|500|502|503|504)\b|\b(?:400|401|403|404|410|500|502|503|504)\b[^.]{0,10}\b(?:error|not found|forbidden|unavailable|bad gateway|unauthorized)/,
  /error establishing a database connection|(?:database|csdl|co so du lieu)[^.]{0,40}(?:error|loi|khong the ket noi|failed)|khong the ket noi[^.]{0,40}(?:csdl|co so du lieu|may chu|database)|mysql(?:i)?[_ ](?:connect|error)|sqlstate|ora-\d{5}/,
  /user error|server error in|runtime error|service (?:temporarily )?unavailable|bad gateway|internal server error|gateway time-?out/,
  /access (?:is )?denied|tu choi truy cap|khong co quyen truy cap|\bforbidden\b|request (?:was )?(?:blocked|rejected)|unusual traffic|checking your browser|enable javascript and cookies/,
  /(?:chuc nang|trang (?:web|thong tin|nay)|website|he thong|chuyen muc|noi dung)[^.]{0,40}(?:dang (?:duoc )?(?:hoan thien|xay dung|nang cap|bao tri|cap nhat)|under (?:construction|maintenance))/,
  /^(?:dang (?:duoc )?(?:cap nhat|xay dung|hoan thien)|(?:page )?under (?:construction|maintenance)|coming soon)\W*$/,
]

const failureTitle =
  /^(?:loi|error)\b|\b(?:404|not found|khong tim thay|page not found|403 forbidden|bad gateway|service unavailable)\b/

const loginWords =
  /dang nhap|quen mat khau|dang ky thanh vien|\b(?:login|log in|sign in|sign-in|forgot(?:ten)? password|openid)\b/
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
