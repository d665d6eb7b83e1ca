import type { Finding } from '../src/domain/finding.ts'
import type { SourceReport } from './report.ts'

/** From so many refusing hosts on it is no longer about one of them. */
const refusingSourcesMin = 5
const refusingShareMin = 0.5

/** Findings that only several sources together show: many refusals in one run mean that this network is refused. */
export function findAcross(reports: readonly SourceReport[]): readonly Finding[] {
  const tried = reports.filter(({ stoppedBy }) => stoppedBy !== 'paused')
  const refusing = tried.filter(({ stoppedBy }) => stoppedBy === 'refused' || stoppedBy === 'robots')
  if (refusing.length < refusingSourcesMin || refusing.length < tried.length * refusingShareMin) return []
  return [
    {
      class: 'network-refused',
      subject: 'network',
      detail: `${refusing.length} trong ${tried.length} nguồn từ chối hoặc không trả lời`,
      next: 'mạng này có vẻ bị từ chối: thử chạy từ một mạng trong nước (Việt Nam); không phải lỗi của từng nguồn',
    },
  ]
}
