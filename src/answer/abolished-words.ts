import { formatDayVi } from '../domain/day.ts'
import { formatProvision } from '../domain/provision.ts'
import { provisionInEnglish } from '../domain/provision-in-english.ts'
import type { Said } from '../domain/said.ts'
import type { ApplicableInstrument } from './applicable.ts'

/** The warning beside a provision that empowers a body which has ended. */
export function abolishedText(power: ApplicableInstrument['abolished'][number]): Said {
  const { path, organ, endedOn, successors, settledBy } = power
  const after = successors.join(', ')
  const settling = settledBy.map(({ symbol, instrumentId }) => symbol ?? instrumentId).join(', ')
  const isSettled = settling !== ''
  const provision = formatProvision(path)
  return {
    vi: [
      `${provision} nêu “${organ}”, kết thúc hoạt động sau ngày ${formatDayVi(endedOn)}`,
      ...(after === '' ? [] : [`kế thừa: ${after}`]),
      `thẩm quyền nay thuộc ai: ${isSettled ? `đối chiếu ${settling}` : 'chưa xác định'}`,
    ].join('; '),
    en: [
      `${provisionInEnglish(path)} names “${organ}”, which ended after ${endedOn}`,
      ...(after === '' ? [] : [`succeeded by ${after}`]),
      `who has its power now: ${isSettled ? `compare ${settling}` : 'not known'}`,
    ].join('; '),
  }
}
