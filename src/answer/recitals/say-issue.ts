import type { Said } from '../../domain/said.ts'
import type { RecitalIssue, RecitalIssueKind } from './recital.ts'

/** What is wrong with a recital, in words for a person. */
export function sayIssue(issue: RecitalIssue, language: 'vi' | 'en'): string {
  const { kind, printed, known, instrument } = issue
  const named = instrument === null ? '' : (instrument.symbol ?? instrument.title ?? instrument.instrumentId)
  const filled = templates[kind][language]
    .replace('{printed}', printed ?? '')
    .replace('{known}', known ?? '')
    .replace('{instrument}', named)
  const hint =
    instrument !== null && hints[kind] ? ` ${hints[kind][language].replace('{instrument}', named)}` : ''
  return filled + hint
}

const templates: Record<RecitalIssueKind, Said> = {
  'wrong-date': {
    vi: 'Sai ngày: dự thảo ghi “{printed}”, văn bản ban hành ngày {known}.',
    en: 'Wrong date: the draft has “{printed}”; it was issued on {known}.',
  },
  'missing-date': { vi: 'Thiếu ngày ban hành: {known}.', en: 'The date of issue is missing: {known}.' },
  'wrong-title': {
    vi: 'Tên, trích yếu không khớp: dự thảo ghi “{printed}”, văn bản là “{known}”.',
    en: 'The title does not fit: the draft has “{printed}”; it is “{known}”.',
  },
  'missing-title': { vi: 'Thiếu trích yếu: “{known}”.', en: 'The subject line is missing: “{known}”.' },
  'number-against-rest': {
    vi: 'Số hiệu không khớp với ngày hoặc trích yếu “{printed}”; văn bản mang số này là “{known}”. Giữ nguyên, cần đối chiếu bản gốc.',
    en: 'The number does not fit the date or title “{printed}”; the instrument of this number is “{known}”. Left as it is.',
  },
  'missing-amendment': {
    vi: 'Thiếu văn bản sửa đổi, bổ sung: {instrument}.',
    en: 'An amendment is not cited: {instrument}.',
  },
  expired: {
    vi: 'Đã hết hiệu lực; được thay thế bởi {instrument}.',
    en: 'Expired; replaced by {instrument}.',
  },
  'expired-without-successor': {
    vi: 'Đã hết hoặc ngưng hiệu lực; chưa xác định được một văn bản thay thế.',
    en: 'Expired or suspended; no single replacement is known.',
  },
  'already-cited': {
    vi: 'Đã hết hiệu lực; văn bản thay thế {instrument} đã có căn cứ riêng, nên bỏ căn cứ này.',
    en: 'Expired; its replacement {instrument} has a recital of its own, so leave this one out.',
  },
  'not-yet-in-force': {
    vi: 'Chưa có hiệu lực vào ngày này: chỉ làm căn cứ khi có hiệu lực trước hoặc cùng ngày với văn bản đang soạn.',
    en: 'Not yet in force on this day: it may be recited only if it takes effect no later than the draft.',
  },
  'partly-expired': {
    vi: 'Hết hiệu lực một phần, hoặc chỉ còn hiệu lực phần không trái.',
    en: 'Expired in part, or in force only where not contrary.',
  },
  'status-unknown': {
    vi: 'Chưa xác định được tình trạng hiệu lực.',
    en: 'Its status is not known.',
  },
  'not-certain': {
    vi: 'Dự thảo ghi “{printed}”; dữ liệu ghi “{known}” nhưng chưa được kiểm chứng. Giữ nguyên, cần đối chiếu.',
    en: 'The draft has “{printed}”; our data has “{known}”, not verified. Left as it is.',
  },
  'unknown-instrument': {
    vi: 'Chưa có thông tin về “{printed}”. Giữ nguyên.',
    en: 'Nothing is known of “{printed}”. Left as it is.',
  },
  'not-resolved': {
    vi: 'Chưa xác định được “{printed}” là văn bản nào. Giữ nguyên.',
    en: 'Which instrument “{printed}” means is not clear. Left as it is.',
  },
  'no-reference': {
    vi: 'Không nhận ra văn bản nào trong căn cứ này. Giữ nguyên.',
    en: 'No instrument is recognised in this recital. Left as it is.',
  },
}

const hints: Partial<Record<RecitalIssueKind, Said>> = {
  'number-against-rest': {
    vi: 'Ngày này là của {instrument}.',
    en: 'That day is the day of {instrument}.',
  },
  'unknown-instrument': {
    vi: 'Ngày và trích yếu là của {instrument}.',
    en: 'Day and title are those of {instrument}.',
  },
}
