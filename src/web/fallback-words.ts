import type { Said } from '../domain/said.ts'
import type { Fallback } from '../search/engine-state.ts'

const reasons: Readonly<Record<Fallback['fault'], Said>> = {
  unreachable: { vi: 'không kết nối được', en: 'cannot be reached' },
  slow: { vi: 'trả lời quá chậm', en: 'is too slow' },
  busy: { vi: 'đang bận', en: 'is busy' },
  refused: { vi: 'từ chối truy cập', en: 'refused access' },
  unprepared: { vi: 'chưa có chỉ mục', en: 'has no index yet' },
  'failed-task': { vi: 'không cập nhật được', en: 'could not be updated' },
  'lost-task': { vi: 'mất dữ liệu cập nhật', en: 'lost an update' },
  rejected: { vi: 'không hiểu yêu cầu', en: 'does not take the question' },
  behind: { vi: 'đang được cập nhật', en: 'is being updated' },
}

/** For readers: why an answer is not the search server's, and that it is complete all the same. */
export function fallbackWords({ fault }: Fallback): Said {
  const { vi, en } = reasons[fault]
  return {
    vi: `Máy chủ tìm kiếm ${vi}; kết quả lấy từ chỉ mục tại chỗ.`,
    en: `The search server ${en}; these results are from the embedded index.`,
  }
}

/** For operators: what to do about it. */
export function fallbackNext({ fault, next }: Fallback): Said {
  return { vi: nextSteps[fault], en: next }
}

const sentLater = 'phần mới được giữ lại và gửi ở lượt sau'
const nextSteps: Readonly<Record<Fallback['fault'], string>> = {
  unreachable: `Hãy khởi động máy chủ đó, hoặc sửa MEILI_URL; ${sentLater}.`,
  slow: `Hãy xem máy của nó có quá tải không; ${sentLater}.`,
  busy: `Hãy chờ nó làm xong việc; ${sentLater}.`,
  refused: 'Hãy đặt MEILI_KEY là khóa được tìm, ghi văn bản, cấu hình, chỉ mục và xem tác vụ.',
  unprepared: 'Hãy lập chỉ mục cho nó bằng thidua reindex.',
  'failed-task': 'Hãy sửa điều nó báo (GET /tasks của nó), rồi chạy thidua reindex.',
  'lost-task': 'Hãy chạy thidua reindex để nạp lại từ kho.',
  rejected: 'Có thể nó là phiên bản khác 1.50; hãy nâng cấp nó hoặc chương trình, rồi chạy thidua reindex.',
  behind: 'Hãy chờ; nếu lâu không xong: thidua reindex --server.',
}
