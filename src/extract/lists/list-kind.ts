import { fold } from '../../normalise/fold.ts'

/** What a list of instruments says of those it lists. */
export type ListKind = {
  /** `other`: lists of what should be amended or issued, which say nothing about effect. */
  readonly says: 'ended' | 'suspended' | 'in-force' | 'other'
  /** Null where the head speaks of whole and part at once, or of neither. */
  readonly scope: 'whole' | 'part' | null
}

const headUnitsMax = 400
const opening =
  /^(?:danh muc|tap|phu luc|bieu|mau|phan|bang|muc|(?:[a-h]|[ivx]{1,5}|\d{1,2})[.)]|van ban|cac van ban)(?= )/

/**
 * Tên danh mục: the kind that the head of a list or of a part of one states, as the forms of the decree on legal
 * documents word it (Nghị định 34/2016/NĐ-CP, forms 03–06); undefined for any other line. A head inside a list
 * ("II. VĂN BẢN NGƯNG HIỆU LỰC") keeps the scope of the list.
 */
export function listKindOf(line: string, within: ListKind | null): ListKind | undefined {
  if (line.length > headUnitsMax || line.includes('\t')) return undefined
  const words = fold(line).replace(/\s+/g, ' ').trim()
  if (!opening.test(words) || !/van ban|danh muc/.test(words)) return undefined
  if (/(?:^| )can (?:duoc )?(?:sua doi|dinh chi|ban hanh|xu ly|bai bo|thay the)|kien nghi/.test(words))
    return { says: 'other', scope: null }
  const says = saysOf(words)
  if (says === undefined) return undefined
  return { says, scope: says === 'in-force' ? 'whole' : (scopeOf(words) ?? scopeWithin(words, within)) }
}

function saysOf(words: string): ListKind['says'] | undefined {
  if (/het hieu luc/.test(words)) return 'ended'
  if (/(?:con|chua co|dang co) hieu luc/.test(words)) return 'in-force'
  return /(?:ngung|dinh chi) (?:viec )?(?:thi hanh|hieu luc)/.test(words) ? 'suspended' : undefined
}

function scopeOf(words: string): ListKind['scope'] {
  const whole = words.includes('toan bo')
  const part = /mot phan|1 phan/.test(words)
  return whole === part ? null : whole ? 'whole' : 'part'
}

function scopeWithin(words: string, within: ListKind | null): ListKind['scope'] {
  return /^(?:[a-h]|[ivx]{1,5}|\d{1,2})[.)]/.test(words) && within ? within.scope : null
}

const columnWords: readonly (readonly [RegExp, Column])[] = [
  [/^(?:stt|tt|so tt|so thu tu)\b/, 'count'],
  [/kien nghi|noi dung (?:can|kien)/, 'proposal'],
  [/noi dung[^;]*het hieu luc|quy dinh het hieu luc|dieu,? khoan[^;]*het|phan het hieu luc/, 'part'],
  [/ly do|van ban (?:bai bo|thay the|lam het)|can cu het hieu luc/, 'reason'],
  [/(?:ngay|thoi diem|thoi gian)[^;]*(?:het|ngung)[^;]*hieu luc/, 'ended-on'],
  [/(?:thoi diem|ngay|thoi gian)[^;]*co hieu luc|hieu luc tu/, 'begun-on'],
  [/ghi chu/, 'note'],
  [/ten loai|hinh thuc van ban|^loai van ban/, 'type'],
  [/so,? (?:va )?ky hieu|^so van ban/, 'symbol'],
  [/ten goi|trich yeu|^ten van ban|^van ban/, 'name'],
  [/ngay,? thang|ngay ban hanh/, 'issued-on'],
]

export type Column =
  | 'count'
  | 'type'
  | 'symbol'
  | 'issued-on'
  | 'name'
  | 'part'
  | 'reason'
  | 'ended-on'
  | 'begun-on'
  | 'note'
  | 'proposal'

/** Cột: what the head of one column stands for; null where it is none that these lists have. */
export function columnOf(head: string): Column | null {
  const words = fold(head).replace(/\s+/g, ' ').trim()
  return columnWords.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
