import { isCapitals } from './line-starts.ts'

const motto = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do/u
const numberOrPlace = /^(?:Số|Luật số)\s*:|,\s*ngày\s.{0,20}tháng/u
const recipients = /^(?:Nơi nhận|Kính gửi)/u

/** Lines a signature block has at most: office, rank, name, and what the seal left. */
const signatureLinesMax = 8

/**
 * Whether two cells only arrange text on the sheet, as the head of an official letter (issuer beside motto) and its
 * foot (recipients beside signature) do. `alone`: no table row stands next to them.
 */
export function isLetterColumns(
  cells: readonly (readonly { readonly text: string }[])[],
  alone: boolean,
): boolean {
  if (cells.length !== 2) return false
  const texts = cells.map(cell => cell.map(line => line.text).join(' '))
  if (texts.some(text => motto.test(text) || numberOrPlace.test(text) || recipients.test(text))) return true
  const signed = cells.some(cell => cell.length <= signatureLinesMax && isCapitals(cell[0]?.text ?? ''))
  return alone && signed && cells.some(cell => cell.length > 1)
}
