import type { FindingClass } from './finding.ts'
import type { Said } from './said.ts'

/** What a class of findings is called for readers, without a full stop. */
export const findingNames: Readonly<Record<FindingClass, Said>> = {
  'unread-format': { vi: 'Định dạng tệp chưa đọc được', en: 'File format not read' },
  unreadable: { vi: 'Không đọc được', en: 'Unreadable' },
  limit: { vi: 'Quá lớn hoặc quá dài', en: 'Too large or too long' },
  secret: { vi: 'Có dấu chỉ độ mật, không đưa vào tìm kiếm', en: 'Marked secret, not indexed' },
  'error-page': { vi: 'Trang báo lỗi', en: 'Error page' },
  'wrong-document': { vi: 'Không đúng văn bản', en: 'Another document' },
  'empty-listing': { vi: 'Danh sách trống', en: 'Empty list' },
  'template-drift': { vi: 'Trang đổi giao diện', en: 'Template has changed' },
  blocked: { vi: 'Bị từ chối truy cập', en: 'Access refused' },
  challenge: { vi: 'Trang kiểm tra người máy', en: 'Robot check' },
  'soft-404': { vi: 'Trang không còn mà không báo lỗi', en: 'Gone without saying so' },
  unreachable: { vi: 'Không kết nối được', en: 'Unreachable' },
  timeout: { vi: 'Quá thời gian chờ', en: 'No answer in time' },
  truncated: { vi: 'Tải về dở dang', en: 'Broken off' },
  encoding: { vi: 'Kiểu nén không nhận', en: 'Encoding not taken' },
  tls: { vi: 'Chứng thư bảo mật (TLS) không hợp lệ', en: 'TLS not in order' },
  'redirect-loop': { vi: 'Chuyển hướng vòng quanh', en: 'Redirect loop' },
  'refused-address': { vi: 'Địa chỉ không được phép truy cập', en: 'Address not allowed' },
  'rate-limited': { vi: 'Máy chủ yêu cầu truy cập chậm lại', en: 'Asked to slow down' },
  'http-error': { vi: 'Máy chủ báo lỗi', en: 'Server error' },
  robots: { vi: 'robots.txt không cho phép', en: 'robots.txt' },
  vanished: { vi: 'Văn bản đã bị gỡ', en: 'Removed by the site' },
  quiet: { vi: 'Lâu không có bài mới', en: 'Unusually quiet' },
  wanted: { vi: 'Chưa tìm thấy văn bản được viện dẫn', en: 'Cited and not found' },
  'network-refused': { vi: 'Mạng này có vẻ bị từ chối', en: 'This network seems refused' },
  'search-server': { vi: 'Máy chủ tìm kiếm có vấn đề', en: 'Search server' },
  'numbering-gap': { vi: 'Đánh số điều không liên tục', en: 'Gap in the numbering' },
}
