import { type CuePattern, or } from './cue-pattern.ts'

const someOf = String.raw`(?: (?:một số|các) (?:điều|khoản|nội dung|quy định))?`
const byWhom = String.raw` (?:bởi|theo|tại|bằng)(?: (?:các )?quy định (?:của|tại|ở))?`
const verbs = or(
  'sửa đổi(?:,? (?:và )?bổ sung)?',
  'bổ sung',
  'thay thế',
  'bãi bỏ',
  'h[uủ][ỷy] bỏ',
  'đính chính',
  'hợp nhất',
)

/** Passive before active, since the one contains the other. */
export const vietnameseCues: readonly CuePattern[] = [
  {
    relation: 'amended_by',
    form: 'passive',
    source: `được (?:sửa đổi(?:,? (?:và )?(?:bổ sung|thay thế|bãi bỏ)){0,3}|bổ sung),?${someOf}${byWhom}`,
  },
  { relation: 'replaced_by', form: 'passive', source: `(?:được|bị) thay(?: thế)?${byWhom}` },
  {
    relation: 'repealed_by',
    form: 'passive',
    source: `(?:được|bị) (?:bãi bỏ|h[uủ][ỷy] bỏ)${someOf}${byWhom}`,
  },
  { relation: 'mentions', form: 'neutral', source: `(?:được|bị|đã|chưa) ${verbs}` },
  // heads of the columns of lists of lapsed documents, which announce and do not act
  {
    relation: 'mentions',
    form: 'neutral',
    source: '(?:ngày|lý do|văn bản|danh mục|thời điểm|quy định|nội dung|đã|bị) hết hiệu lực',
  },
  {
    relation: 'amends',
    form: 'active',
    source: `(?:thay(?: thế)?|bãi bỏ|bỏ|sửa đổi|bổ sung) (?:một số )?(?:cụm từ|từ|cụm|đoạn)(?= ?[“"'‘])`,
  },
  { relation: 'amends', form: 'active', source: 'sửa đổi(?:,? (?:và )?bổ sung)?' },
  { relation: 'amends', form: 'active', source: 'bổ sung' },
  { relation: 'replaces', form: 'active', source: 'thay thế(?: cho)?' },
  { relation: 'repeals', form: 'active', source: or('bãi bỏ', 'h[uủ][ỷy] bỏ') },
  {
    relation: 'repeals',
    form: 'closing',
    source: `${or('hết hiệu lực', 'không còn hiệu lực', 'chấm dứt hiệu lực')}(?= (?:thi|kể từ|từ|toàn bộ kể từ|khi|sau)(?![\\p{L}])|[.;:,])`,
  },
  {
    relation: 'implements',
    form: 'active',
    source: 'quy định (?:chi tiết|cụ thể|(?:các )?biện pháp(?= (?:tổ chức )?thi hành))',
  },
  {
    relation: 'implements',
    form: 'active',
    source:
      'hướng dẫn(?: chi tiết)?(?= (?:một số|việc|thi hành|thực hiện|áp dụng|chi tiết|điểm|khoản|Điều|Luật|Nghị|Pháp lệnh|Bộ luật))',
  },
  { relation: 'promulgates', form: 'active', source: 'kèm(?: theo)?' },
  { relation: 'corrects', form: 'active', source: 'đính chính' },
  {
    relation: 'suspends',
    form: 'active',
    source: or('(?:tạm )?ngưng hiệu lực(?: thi hành)?', '(?:tạm )?đình chỉ(?: việc)?(?: thi hành)?'),
  },
  {
    relation: 'continues',
    form: 'active',
    source: 'tiếp tục (?:được )?(?:đẩy mạnh )?(?:thực hiện|thi hành|áp dụng)',
  },
]
