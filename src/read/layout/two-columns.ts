import { isCapitals } from './line-starts.ts'
import type { Row, Segment } from './segment.ts'

const motto = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do/u
const numberOrPlace = /^(?:Số|Luật số)\s*:|,\s*ngày\s.{0,20}tháng/u
const recipients = /^(?:Nơi nhận|Kính gửi)/u

/**
 * Whether a row of two cells only arranges text on the sheet, as the head of an official letter (issuer beside
 * motto) and its foot (recipients beside signature) do. Its cells are read one after the other.
 */
export function isLayoutRow(row: Row, before: Row | undefined, after: Row | undefined): boolean {
  if (row.cells.length !== 2) return false
  const texts = row.cells.map(textOf)
  if (texts.some(text => motto.test(text) || numberOrPlace.test(text) || recipients.test(text))) return true
  const signed = row.cells.some(cell => cell.length <= 8 && isCapitals(cell[0]?.text ?? ''))
  const alone = (before?.cells.length ?? 1) < 2 && (after?.cells.length ?? 1) < 2
  return alone && signed && row.cells.some(cell => cell.length > 1)
}

function textOf(cell: readonly Segment[]): string {
  return cell.map(line => line.text).join(' ')
}
