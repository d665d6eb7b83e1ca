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
    relation: 'amends',
    form: 'closing',
    source: `được (?:thay(?: thế)?|sửa(?: đổi)?) (?:bằng|thành)(?: các)? (?:cụm từ|từ|cụm|đoạn)(?= ?[“"'‘])(?![^.;\\n]{0,200}theo quy định)`,
  },
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
  { relation: 'replaces', form: 'active', source: or('thay thế(?: cho)?', 'thay cho') },
  {
    relation: 'repeals',
    form: 'closing',
    source: 'đều (?:được |bị )?(?:bãi bỏ|h[uủ][ỷy] bỏ)',
  },
  {
    relation: 'repeals',
    form: 'active',
    source: or(
      'bãi bỏ',
      '(?:thu hồi(?:,| và|) )?h[uủ][ỷy] bỏ',
      'thu hồi(?= (?:toàn bộ |các )?Quyết định)',
      'làm (?:hết|mất) hiệu lực',
    ),
  },
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
  { relation: 'corrects', form: 'closing', source: '(?:đính chính|sửa)(?: lại)? (?:thành|là)' },
  {
    relation: 'corrects',
    form: 'active',
    source: or('đính chính', 'sửa (?:lỗi|sai sót)(?: kỹ thuật)?(?= )'),
  },
  {
    relation: 'suspends',
    form: 'closing',
    source: '(?:được |bị )?(?:tạm )?ngưng hiệu lực(?: thi hành)?(?= (?:kể từ|từ ngày|cho đến|đến))',
  },
  {
    relation: 'suspends',
    form: 'active',
    source: or(
      '(?:tạm )?ngưng hiệu lực(?: thi hành)?',
      '(?:tạm )?đình chỉ(?: việc)?(?: thi hành)?',
      '(?:tạm )?(?:ngưng|ngừng|dừng)(?: việc)? (?:áp dụng|thi hành|thực hiện)',
    ),
  },
  {
    relation: 'continues',
    form: 'closing',
    source: or(
      'tiếp tục (?:có|còn) hiệu lực',
      '(?:được )?tiếp tục (?:được )?(?:thực hiện|thi hành|áp dụng)(?=[.;]| (?:cho )?đến (?:khi|hết|ngày))',
    ),
  },
  {
    relation: 'continues',
    form: 'active',
    source: or(
      'tiếp tục (?:được )?(?:đẩy mạnh )?(?:thực hiện|thi hành|áp dụng)',
      'tiếp tục (?:được )?(?:giải quyết|xử lý|xem xét)(?= theo )',
      'vẫn (?:được )?(?:áp dụng|thực hiện)(?= (?:theo|các quy định|quy định) )',
      'kéo dài (?:thời (?:gian|hạn) )?(?:thực hiện|áp dụng|thi hành|hiệu lực)',
    ),
  },
]
