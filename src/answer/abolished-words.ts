import { formatDayVi } from '../domain/day.ts'
import { formatProvision } from '../domain/provision.ts'
import type { ApplicableInstrument } from './applicable.ts'

/** The warning beside a provision that empowers a body which has ended, in Vietnamese. */
export function abolishedText({
  path,
  organ,
  endedOn,
  successors,
  settledBy,
}: ApplicableInstrument['abolished'][number]): string {
  const after = successors.length > 0 ? `; kế thừa: ${successors.join(', ')}` : ''
  const settling = settledBy.map(({ symbol, instrumentId }) => symbol ?? instrumentId).join(', ')
  const who =
    settling === ''
      ? 'thẩm quyền nay thuộc ai: chưa xác định'
      : `thẩm quyền nay thuộc ai: đối chiếu ${settling}`
  return `${formatProvision(path)} nêu “${organ}”, kết thúc hoạt động sau ngày ${formatDayVi(endedOn)}${after}; ${who}`
}
