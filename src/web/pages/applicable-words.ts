import type { Said } from '../../domain/said.ts'
import type { NormLevel } from '../../law/norm-level.ts'
import type { PageContext } from '../layout.ts'

/** The words of `/ap-dung`. */
export function word(context: PageContext, name: keyof typeof pageWords): string {
  return pageWords[name][context.language]
}

const pageWords = {
  lead: {
    vi: 'Chọn chủ đề, địa bàn và ngày: trang này liệt kê văn bản phải áp dụng, kèm điều khoản, căn cứ xác định và những gì chưa biết.',
    en: 'Give a topic, a place and a day: this page lists the instruments that govern it, with provisions, evidence and what is not known.',
  },
  topic: { vi: 'Chủ đề', en: 'Topic' },
  topicExample: { vi: 'Ví dụ: chiến sĩ thi đua cơ sở', en: 'e.g. chiến sĩ thi đua cơ sở' },
  place: { vi: 'Địa bàn', en: 'Place' },
  placeExample: {
    vi: 'Tỉnh, huyện hoặc xã; tên cũ hay mới',
    en: 'Province, district or commune; old or new name',
  },
  on: { vi: 'Vào ngày hoặc trong thời gian', en: 'On day or in period' },
  onExample: { vi: '26/01/2024, năm 2025, năm học 2024-2025', en: '2024-01-26, năm 2025, năm học 2024-2025' },
  received: { vi: 'Ngày nhận hồ sơ (nếu có)', en: 'Day the file was received (if any)' },
  receivedExample: { vi: 'dd/mm/yyyy', en: 'yyyy-mm-dd' },
  formerly: { vi: 'Trước 01/7/2025 thuộc', en: 'Before 1 July 2025 part of' },
  choose: { vi: '– chọn –', en: '– choose –' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  tryOne: { vi: 'Ví dụ', en: 'For example' },
  print: { vi: 'In phiếu này', en: 'Print' },
  madeOn: { vi: 'Ngày lập phiếu', en: 'Made on' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  country: { vi: 'cả nước (chưa chọn địa bàn)', en: 'the whole country (no place given)' },
  inForce: { vi: 'Đang áp dụng', en: 'In force' },
  mayApply: {
    vi: 'Có thể áp dụng: chưa xác định hiệu lực, hoặc chỉ một phần địa bàn, một ngành',
    en: 'May apply: status not known, or only in part of the territory or in one sector',
  },
  upcoming: { vi: 'Sắp có hiệu lực', en: 'Not yet in force' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  warnings: { vi: 'Lưu ý', en: 'Mind' },
  none: { vi: 'Không có văn bản nào trong dữ liệu.', en: 'None in the data.' },
  provisions: { vi: 'Điều khoản', en: 'Provisions' },
  amendedBy: { vi: 'Sửa đổi, bổ sung bởi', en: 'Amended by' },
  details: { vi: 'Quy định chi tiết', en: 'Details' },
  delegates: { vi: 'Giao quy định', en: 'Delegates' },
  replaced: { vi: 'Thay thế', en: 'Replaces' },
  abolished: { vi: 'Cơ quan không còn', en: 'Bodies that have ended' },
  evidence: { vi: 'Căn cứ xác định', en: 'Evidence' },
  unsettled: { vi: 'Cần làm rõ', en: 'To be settled' },
  contradictions: { vi: 'Nguồn khác nói khác', en: 'Other sources differ' },
  notHeld: { vi: 'chưa có toàn văn', en: 'text not held' },
  documents: { vi: 'tài liệu', en: 'documents' },
  instruments: { vi: 'văn bản đã biết', en: 'instruments known' },
  transition: { vi: 'Điều khoản chuyển tiếp', en: 'Transitional provisions' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  noChange: {
    vi: 'Chưa biết thay đổi nào trong thời gian này: cùng một chế độ áp dụng.',
    en: 'No change is known in this period: one set of rules applies.',
  },
  changes: { vi: 'Thay đổi trong thời gian này', en: 'Changes in this period' },
  rulesOf: { vi: 'Quy định áp dụng ngày', en: 'Rules of' },
  clauses: { vi: 'Nguyên văn điều khoản chuyển tiếp', en: 'Transitional clauses, word for word' },
  noClause: {
    vi: 'Không tìm thấy điều khoản chuyển tiếp nào trong các toàn văn đang giữ.',
    en: 'No transitional clause was found in the texts held.',
  },
  unread: {
    vi: 'chưa có toàn văn, điều khoản chuyển tiếp (nếu có) chưa đọc được',
    en: 'text not held: its transitional clauses, if any, could not be read',
  },
  wrong: { vi: 'Chưa đọc được câu hỏi', en: 'The question could not be read' },
  wrongNext: {
    vi: 'Ngày viết dd/mm/yyyy hoặc yyyy-mm-dd; thời gian viết “năm 2025”, “năm học 2024-2025”, “quý III/2025”, “tháng 7/2025”.',
    en: 'Days are written yyyy-mm-dd or dd/mm/yyyy; periods “năm 2025”, “năm học 2024-2025”, “quý III/2025”, “tháng 7/2025”.',
  },
} as const

export const levelWords: Record<NormLevel, Said> = {
  law: { vi: 'Luật, nghị quyết của Quốc hội', en: 'Law' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  'prime-minister': { vi: 'Quyết định của Thủ tướng', en: 'Decision of the Prime Minister' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  'provincial-resolution': { vi: 'Nghị quyết của HĐND', en: 'Resolution of the People’s Council' },
  'provincial-decision': { vi: 'Quyết định của UBND', en: 'Decision of the People’s Committee' },
  administrative: { vi: 'Văn bản hành chính', en: 'Administrative document' },
  party: { vi: 'Văn bản của Đảng', en: 'Party document' },
}
