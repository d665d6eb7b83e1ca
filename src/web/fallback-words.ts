import type { Fallback } from '../search/engine-state.ts'

type Word = { readonly vi: string; readonly en: string }

const reasons: Readonly<Record<Fallback['fault'], Word>> = {
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
export function fallbackWords({ fault }: Fallback): Word {
  const { vi, en } = reasons[fault]
  return {
    vi: `Máy chủ tìm kiếm ${vi}; kết quả lấy từ chỉ mục tại chỗ.`,
    en: `The search server ${en}; these results are from the embedded index.`,
  }
}
