import type { Certainty } from '../domain/certainty.ts'
import type { Status } from '../domain/effect.ts'
import type { DocumentKind, Language } from '../domain/extraction.ts'
import type { Relation } from '../domain/relation.ts'

/** The words of the interface: Vietnamese as officers write them, English beside. */
export type ReaderLanguage = 'vi' | 'en'
type Word = { readonly vi: string; readonly en: string }

export const words = {
  tagline: { vi: 'Tra cứu văn bản thi đua, khen thưởng', en: 'Search emulation and commendation documents' },
  search: { vi: 'Tra cứu văn bản', en: 'Search documents' },
  find: { vi: 'Tìm', en: 'Search' },
  applicable: { vi: 'Văn bản đang áp dụng', en: 'Applicable instruments' },
  checkRecitals: { vi: 'Soát căn cứ', en: 'Check recitals' },
  awards: { vi: 'Danh hiệu', en: 'Awards' },
  compareTexts: { vi: 'So sánh', en: 'Compare' },
  sources: { vi: 'Nguồn dữ liệu', en: 'Sources' },
  skip: { vi: 'Đến nội dung', en: 'Skip to content' },
  placeholder: { vi: 'Số, ký hiệu, tên văn bản hoặc từ khóa …', en: 'Symbol, title or words …' },
  filters: { vi: 'Lọc kết quả', en: 'Filters' },
  dropFilters: { vi: 'Tìm lại, bỏ mọi bộ lọc', en: 'Search again without filters' },
  jurisdiction: { vi: 'Phạm vi áp dụng (địa bàn)', en: 'Jurisdiction' },
  on: { vi: 'Vào ngày', en: 'On date' },
  type: { vi: 'Loại văn bản', en: 'Type' },
  kind: { vi: 'Thể loại', en: 'Kind' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  status: { vi: 'Tình trạng hiệu lực', en: 'Status' },
  year: { vi: 'Năm', en: 'Year' },
  any: { vi: 'Tất cả', en: 'Any' },
  symbol: { vi: 'Số, ký hiệu', en: 'Symbol' },
  subject: { vi: 'Trích yếu', en: 'Subject line' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  signer: { vi: 'Người ký', en: 'Signer' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issue date' },
  publishedOn: { vi: 'Ngày đăng', en: 'Published' },
  eventOn: { vi: 'Ngày diễn ra', en: 'Event date' },
  effectiveFrom: { vi: 'Ngày có hiệu lực', en: 'Effective date' },
  expiresOn: { vi: 'Ngày hết hiệu lực', en: 'Expiry date' },
  fullText: { vi: 'Toàn văn', en: 'Full text' },
  original: { vi: 'Bản gốc', en: 'Original file' },
  properties: { vi: 'Thuộc tính', en: 'Properties' },
  relations: { vi: 'Lược đồ', en: 'Relations diagram' },
  citedAfterEnd: { vi: 'Còn được viện dẫn sau khi hết hiệu lực', en: 'Still cited after its end' },
  seen: { vi: 'Đã thấy tại', en: 'Seen at' },
  timeline: { vi: 'Lịch sử hiệu lực', en: 'Timeline' },
  cites: { vi: 'Văn bản dẫn chiếu', en: 'Cites' },
  citedBy: { vi: 'Được dẫn chiếu bởi', en: 'Cited by' },
  documents: { vi: 'Tài liệu đang giữ', en: 'Documents held' },
  notHeld: { vi: 'Chưa có toàn văn', en: 'Text not held' },
  machine: { vi: 'Bản dịch máy – không dùng làm căn cứ', en: 'Machine translation – not a legal basis' },
  asOf: { vi: 'Cập nhật đến', en: 'As of' },
  understood: { vi: 'Đã hiểu là', en: 'Understood as' },
  results: { vi: 'kết quả', en: 'results' },
  nothing: { vi: 'Không tìm thấy văn bản nào.', en: 'Nothing found.' },
  nothingNext: {
    vi: 'Hãy thử ít từ hơn, bỏ bộ lọc, hoặc gõ riêng số hiệu, ví dụ 98/2023/NĐ-CP.',
    en: 'Try fewer words, drop a filter, or type the symbol alone, e.g. 98/2023/NĐ-CP.',
  },
  examples: { vi: 'Ví dụ', en: 'For example' },
  previous: { vi: '← Trang trước', en: '← Previous' },
  next: { vi: 'Trang sau →', en: 'Next →' },
  noSuchPage: { vi: 'Không có nhiều trang kết quả đến vậy.', en: 'There are not so many pages of results.' },
  firstPage: { vi: 'Về trang đầu', en: 'Back to the first' },
  pages: { vi: 'Các trang kết quả', en: 'Pages of results' },
  mainMenu: { vi: 'Các trang chính', en: 'Main pages' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  unknown: { vi: 'Chưa xác định', en: 'Unknown' },
  evidence: { vi: 'Căn cứ xác định', en: 'Evidence' },
  otherSources: { vi: 'Nguồn khác nói khác', en: 'Other sources differ' },
  toBeSettled: { vi: 'Cần làm rõ', en: 'To be settled' },
  replacedBy: { vi: 'Được thay thế bởi', en: 'Replaced by' },
  sample: {
    vi: 'DỮ LIỆU MẪU – tỉnh Mẫu và mọi người trong đó không có thật',
    en: 'SAMPLE DATA – the province and everyone in it are imaginary',
  },
  keys: {
    vi: 'Phím tắt: / tìm kiếm, j k chọn kết quả, Enter mở',
    en: 'Keys: / search, j k move, Enter open',
  },
  disclaimer: {
    vi: 'thidua giúp tra cứu, không thay ý kiến pháp lý; hãy đối chiếu với văn bản gốc.',
    en: 'thidua helps you find documents; it is no legal advice. Compare with the signed text.',
  },
  missingPage: { vi: 'Không có trang này', en: 'No such page' },
  failed: { vi: 'Chưa trả lời được', en: 'The answer failed' },
  failedNext: {
    vi: 'Lỗi ở phía máy chủ, không phải do câu hỏi. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo người quản trị: nhật ký của dịch vụ có ghi nguyên nhân.',
    en: 'The fault is on our side, not in the question. Try again in a few minutes; if it stays, tell whoever runs this service: its log says why.',
  },
  backToSearch: { vi: 'Về trang tra cứu', en: 'Back to search' },
} as const satisfies Record<string, Word>

export const statusWords: Record<Status, Word> = {
  'not-yet-in-force': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'in-force-in-part': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  'in-force-where-not-contrary': { vi: 'Còn hiệu lực phần không trái', en: 'In force where not contrary' },
  suspended: { vi: 'Ngưng hiệu lực', en: 'Suspended' },
  expired: { vi: 'Hết hiệu lực toàn bộ', en: 'Expired' },
  unknown: { vi: 'Chưa xác định', en: 'Unknown' },
}

export const relationWords: Record<Relation, Word> = {
  legal_basis: { vi: 'Căn cứ', en: 'Legal basis' },
  amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
  amended_by: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' },
  replaces: { vi: 'Thay thế', en: 'Replaces' },
  replaced_by: { vi: 'Được thay thế bởi', en: 'Replaced by' },
  repeals: { vi: 'Bãi bỏ', en: 'Repeals' },
  repealed_by: { vi: 'Bị bãi bỏ bởi', en: 'Repealed by' },
  implements: { vi: 'Quy định chi tiết, hướng dẫn thi hành', en: 'Implements' },
  promulgates: { vi: 'Ban hành kèm theo', en: 'Promulgates' },
  corrects: { vi: 'Đính chính', en: 'Corrects' },
  suspends: { vi: 'Ngưng hiệu lực', en: 'Suspends' },
  consolidates: { vi: 'Hợp nhất', en: 'Consolidates' },
  continues: { vi: 'Tiếp tục thực hiện', en: 'Continues' },
  mentions: { vi: 'Dẫn chiếu', en: 'Mentions' },
}

export const kindWords: Record<DocumentKind, Word> = {
  law: { vi: 'Luật', en: 'Law' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  dispatch: { vi: 'Công văn', en: 'Dispatch' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  report: { vi: 'Báo cáo', en: 'Report' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  consolidated: { vi: 'Văn bản hợp nhất', en: 'Consolidated text' },
  'other-instrument': { vi: 'Văn bản khác', en: 'Other instrument' },
  'conference-report': { vi: 'Tin hội nghị', en: 'Conference report' },
  news: { vi: 'Tin tức', en: 'News' },
  training: { vi: 'Tập huấn', en: 'Training' },
  signing: { vi: 'Ký kết', en: 'Signing' },
  movement: { vi: 'Phong trào thi đua', en: 'Movement' },
  award: { vi: 'Khen thưởng', en: 'Award' },
  listing: { vi: 'Trang danh sách', en: 'Listing' },
  error: { vi: 'Trang lỗi', en: 'Error page' },
  'wrong-document': { vi: 'Nhầm văn bản', en: 'Wrong document' },
}

export const languageWords: Record<Language, Word> = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
  de: { vi: 'Tiếng Đức', en: 'German' },
  nb: { vi: 'Tiếng Na Uy', en: 'Norwegian' },
  fr: { vi: 'Tiếng Pháp', en: 'French' },
  es: { vi: 'Tiếng Tây Ban Nha', en: 'Spanish' },
  und: { vi: 'Chưa rõ ngôn ngữ', en: 'Undetermined' },
}

/** How sure a fact is, for readers. */
export const certaintyWords: Record<Certainty, Word> = {
  verified: { vi: 'Đã kiểm chứng', en: 'Verified' },
  'verified-in-part': { vi: 'Đã kiểm chứng một phần', en: 'Verified in part' },
  derived: { vi: 'Suy ra', en: 'Derived' },
  memory: { vi: 'Chưa kiểm chứng, cần đối chiếu', en: 'Not verified; compare' },
  weak: { vi: 'Căn cứ yếu, cần đối chiếu', en: 'Weak; compare' },
}
