import type { LabelledValue } from '../../domain/document.ts'
import { fold } from '../../normalise/fold.ts'

/** What a row of a portal's property table states. `other` rows are kept as they are. */
export type LabelField =
  | 'number'
  | 'issuedOn'
  | 'effectiveOn'
  | 'expiresOn'
  | 'issuer'
  | 'signer'
  | 'docType'
  | 'title'
  | 'publishedOn'
  | 'other'

/**
 * Spellings of labels on government portals, folded, with `kí` written `ky`. A label counts as known when it
 * is one of these; `other` are labels that prove a property table without filling a field.
 */
const spellings: Record<LabelField, string> = {
  number: `so|so ky hieu|so hieu|so va ky hieu|so, ky hieu|so van ban|so ky hieu van ban|so hieu van ban|so vb|so hieu vb|so ky hieu vb|ky hieu|
    ky hieu van ban|so quyet dinh|so an le|so/ky hieu van ban|document number|number`,
  issuedOn: `ngay ban hanh|ban hanh ngay|ngay phat hanh van ban|ngay ky|ngay van ban|ngay ra van ban|ngay ban hanh van ban|ngay thang ban hanh|
    ngay xac thuc|ngay thong qua|ngay ky ban hanh|thoi gian ban hanh|ngay thang nam ban hanh|ngay, thang, nam ban hanh|ngay thang|ngay, thang|ngay thang nam|ngay thang van ban|ngay vb|ngay bh|issued date|date of issue`,
  effectiveOn: `ngay co hieu luc|ngay hieu luc|ngay bat dau hieu luc|ngay bat dau co hieu luc|hieu luc tu|hieu luc tu ngay|
    ngay ap dung|thoi diem co hieu luc|co hieu luc tu|co hieu luc tu ngay|ngay hieu luc thi hanh|effective date`,
  expiresOn: 'ngay het hieu luc|het hieu luc tu|het hieu luc tu ngay|het hieu luc ngay|ngay het han hieu luc',
  issuer: `co quan ban hanh|noi ban hanh|don vi ban hanh|co quan hop nhat|cq ban hanh|cap ban hanh/co quan ban hanh|
    co quan/don vi ban hanh|co quan, don vi ban hanh|ban hanh boi|to chuc ban hanh|co quan phat hanh|don vi phat hanh|noi phat hanh|
    co quan soan thao va ban hanh|co quan bh|noi bh|issuing body|issuer`,
  signer:
    'nguoi ky|nguoi ky van ban|nguoi ky ban hanh|ho ten nguoi ky|ho va ten nguoi ky|nguoi ky duyet|lanh dao ky|ky boi|signer',
  docType: 'loai van ban|the loai|hinh thuc van ban|the loai van ban|loai hinh van ban|loai vb|document type',
  title: `trich yeu|trich yeu noi dung|trich yeu van ban|noi dung trich yeu|ten van ban|ve viec|tieu de van ban|
    ten goi|tom tat noi dung|noi dung tom tat`,
  publishedOn: 'ngay dang|ngay dang tai|ngay cong bo|ngay xuat ban|ngay dang tin|ngay cap nhat len trang',
  other: `linh vuc|tinh trang|tinh trang hieu luc|trang thai|hieu luc|co quan phoi hop|chuc danh|chuc vu|chuc vu nguoi ky|
    nguon trich|ngay cong bao|so cong bao|ngay dang cong bao|pham vi|thong tin ap dung|van ban thay the|
    van ban duoc thay the|van ban lien quan|van ban bi thay the|van ban sua doi, bo sung|van ban can cu|van ban huong dan|
    van ban duoc huong dan|tep dinh kem|file dinh kem|files dinh kem|tai lieu dinh kem|van ban dinh kem|dinh kem|tep tin|tep|file|tap tin|file van ban|file vb|tap tin dinh kem|file download|tai ve|tu khoa|
    nganh|nganh/linh vuc|nhom van ban|cap ban hanh|do mat|do khan|noi nhan|loai vb duoc sua doi bo sung|van ban tieng anh|
    van ban duoc hop nhat|quyet dinh cong bo|nguon an le`,
}

const fields = new Map<string, LabelField>(
  (Object.entries(spellings) as [LabelField, string][]).flatMap(([field, list]) =>
    list.split('|').map(spelling => [spelling.trim(), field] as const),
  ),
)

const labelUnitsMax = 60

/** The field a label names, or null when the label is not known. */
export function labelField(label: string): LabelField | null {
  if (label.length > labelUnitsMax) return null
  const folded = foldLabel(label)
  // `Sổ` and `Sở` are other words.
  if (folded === 'so' && !bareNumber.test(unmarked(label))) return null
  return fields.get(folded) ?? (signerName.test(folded) ? 'signer' : documentName(folded))
}

/** The same of a row: `Số` alone may count anything, and names the symbol where its value is one. */
export function fieldOfRow({ label, value }: Pick<LabelledValue, 'label' | 'value'>): LabelField | null {
  const counts = bareNumber.test(unmarked(label)) && !symbolStart.test(value.trim())
  return counts ? null : labelField(label)
}

const bareNumber = /^(?:số|so|number)$/iu
const symbolStart = /^\d[\p{L}\d]*[/-]\S*\p{Lu}/u

/** Without a bullet before it and a colon behind it. */
function unmarked(label: string): string {
  return label
    .normalize('NFC')
    .replace(/[\s:*.]+$/u, '')
    .replace(/^[\s*•-]+/u, '')
}

/** Folded, `kí` as `ky`, `Số/Ký hiệu` and `Số - ký hiệu` as `so ky hieu`. */
function foldLabel(label: string): string {
  return fold(unmarked(label))
    .replace(/\s+/g, ' ')
    .replace(/\bki\b/g, 'ky')
    .replace(/^so ?[/\-–,&] ?(?:ky hieu|kh(?=$| ))/, 'so ky hieu')
    .trim()
}

/** `Chức danh / Người ký`, `Họ tên, chức vụ người ký`: a name with an office; `Chức vụ người ký` is the office alone. */
const signerName =
  /^(?:ho (?:va )?)?ten(?: ?[,/&-] ?| va | )(?:chuc danh|chuc vu|cap bac)(?: cua)? nguoi ky$|^(?:chuc danh|chuc vu)(?: ?[,/&-] ?| va )(?:(?:ho (?:va )?)?ten )?nguoi ky$|^nguoi ky(?: ?[,/&-] ?| va )(?:chuc danh|chuc vu)$/

/** `Tên án lệ`, `Tên quyết định`: the name of the document. */
function documentName(folded: string): LabelField | null {
  return /^ten (?:an le|quyet dinh|nghi quyet|nghi dinh|thong tu|luat)$/.test(folded) ? 'title' : null
}

const noValues = new Set(
  `khac|da biet|dang cap nhat|khong so|khongso|chua xac dinh|chua biet|khong xac dinh|dang xac dinh|chua cap nhat|
   khong co|khong|n/a|none|-|--|---|...|…|x|null|undefined|updating|con hieu luc chua xac dinh`
    .split('|')
    .map(value => value.trim()),
)

/** Values that are none: "Khác", "Đã biết", "Đang cập nhật", "Không số" … */
export function isNoValue(value: string): boolean {
  const folded = fold(value)
    .replace(/[.\s]+$/u, '')
    .trim()
  return folded === '' || noValues.has(folded) || /^[-_.…\s]*$/u.test(folded)
}
