import type { MappedText } from '../../domain/source-map.ts'
import { replaceMapped } from '../../normalise/mapped-text.ts'

/** A tab between the columns of a letter's head or foot: before the motto, the place and date, the signature. */
const columnTab =
  /\t(?=\s{0,3}(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]|[\p{Lu}…._][\p{L} .…_-]{0,40},\s*ngày\s))|(?<=Lưu\s?:[^\n\t]{0,80})\t/gu
const rowEnd = /(?<![\t ])[\t ]+(?=\n|$)/g

/**
 * In text taken from Word tables a tab parts cells. Where the table only arranges a letter's head or foot, the
 * cells become lines of their own; tabs that end a row go.
 */
export function partLetterColumns(mapped: MappedText): MappedText {
  return replaceMapped(replaceMapped(mapped, rowEnd, ''), columnTab, '\n')
}
