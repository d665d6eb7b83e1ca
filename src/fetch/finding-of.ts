import type { Finding, FindingClass } from '../domain/finding.ts'
import type { Failure } from './failure.ts'

/** A failure as it is told, with what to do about it. */
export function findingOf(url: string, failure: Failure): Finding {
  return {
    class: failure.class,
    subject: url,
    detail: failure.detail,
    next: nextSteps[failure.class] ?? 'sẽ thử lại ở lượt sau',
  }
}

const nextSteps: Partial<Record<FindingClass, string>> = {
  blocked: 'xin phép cơ quan chủ quản, hoặc tạm ngừng nguồn',
  tls: 'kiểm tra trang bằng trình duyệt; nếu thật cần, ghi ngoại lệ TLS có lý do và ngày hết hạn vào định nghĩa nguồn',
  'refused-address': 'kiểm tra định nghĩa nguồn: địa chỉ dẫn đi nơi khác',
  limit: 'mở tệp xem có thật lớn như vậy không',
  unreachable: 'kiểm tra địa chỉ và mạng này; sẽ thử lại ở lượt sau',
}
