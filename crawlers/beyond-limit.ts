import type { Finding } from '../src/domain/finding.ts'

/** A list has more pages than are taken of it, and what stands on the last one taken is new. */
export function beyondLimit(url: string, pages: number): Finding {
  return {
    class: 'truncated',
    subject: url,
    detail: `danh sách còn tiếp sau trang thứ ${pages}, mức một lượt đọc (pagesMax), mà trang cuối đã đọc vẫn có mục mới; các mục phía sau chưa được đọc`,
    next: 'nếu cần cả các mục cũ hơn: tăng pagesMax của danh sách này trong định nghĩa nguồn',
  }
}
