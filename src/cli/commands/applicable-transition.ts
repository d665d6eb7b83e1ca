import type { Transition } from '../../answer/applicable.ts'
import { changeWords } from '../../answer/change-words.ts'
import { formatDayVi } from '../../domain/day.ts'
import { formatProvision } from '../../domain/provision.ts'

/** What changes within a period, what the law was at its other end, and what texts say of matters in between. */
export function transitionText({ from, to, received, changes, other, clauses, unread }: Transition): string {
  const isOneDay = from === to && received === null
  const period = isOneDay
    ? `còn áp dụng ngày ${formatDayVi(to)}`
    : `từ ${formatDayVi(from)} đến ${formatDayVi(to)}${received === null ? '' : `, nhận hồ sơ ngày ${formatDayVi(received)}`}`
  const lines = [
    `\nĐiều khoản chuyển tiếp (${period}):`,
    ...(changes.length === 0 && !isOneDay ? ['  chưa biết thay đổi nào trong thời gian này'] : []),
    ...changes.map(
      ({ on, what, instrument, why }) =>
        `  ${formatDayVi(on)}: ${instrument === null ? '' : `${instrument.symbol ?? instrument.instrumentId} `}${changeWords[what].vi} – ${why}`,
    ),
    ...(other === null
      ? []
      : [
          `  Vào ngày ${formatDayVi(other.on)} áp dụng: ${other.inForce.map(({ instrument }) => instrument.symbol ?? instrument.instrumentId).join(', ') || 'không có'}`,
        ]),
    ...clauses.map(
      ({ instrument, path, quote }) =>
        `  ${instrument.symbol ?? instrument.instrumentId}, ${formatProvision(path)}: “${quote}”`,
    ),
    ...unread.map(
      ({ symbol, instrumentId }) =>
        `  ${symbol ?? instrumentId}: chưa có toàn văn, điều khoản chuyển tiếp (nếu có) chưa đọc được`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
