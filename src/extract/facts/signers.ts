import type { StatedFields } from '../../domain/document.ts'
import { isEndingLine } from '../outline/ending.ts'
import type { Line } from '../outline/lines.ts'
import { type Claim, claim, signed, tabled } from './claims.ts'

const endingLinesMax = 60
/** Ranks and degrees that are printed before a name. */
const titles = String.raw`(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)|GS|PGS|TS|ThS|BS|Ths|Ts)\.?\s*`
const name = new RegExp(String.raw`^(?:${titles}){0,3}(\p{Lu}\p{Ll}{0,7}(?:\s\p{Lu}\p{Ll}{0,7}){1,4})$`, 'u')
/** First words of organs, receivers and remarks, which no one's name begins with in a signature. */
const notNames =
  /^(?:Như|Nơi|Bộ|Sở|Ban|Cục|Vụ|Ủy|Uỷ|Hội|Các|Đảng|Quốc|Chính|Thủ|Tổng|Phòng|Trung|Công|Cổng|Kiểm|Tòa|Toà|Viện|Văn Phòng|Cơ|Chủ|Phó|Điều|Mẫu|Phụ|Số|Độc|Ngày|Kèm|Khối|Cụm)\s/u

/** The office that a line names, alone or behind the receivers: `- Lưu: VT. CHỦ TỊCH`. */
function officeIn(part: string): string | undefined {
  const tail = /(?:^|[.;:]\s)(\p{Lu}[\p{Lu}\s.,/]{3,60})$/u.exec(part)?.[1]
  return tail !== undefined && isEndingLine(tail) ? tail : undefined
}

/**
 * Người ký: the names under the last article, as printed, in order. `ending` begins where the body ends and goes up
 * to the first annex. Receivers ("Nơi nhận") stand beside them, and text layers run the two columns together.
 */
export function signersIn(ending: readonly Line[], stated: StatedFields): Claim<readonly string[]>[] {
  const names: string[] = []
  let quote = ''
  let office = ''
  for (const line of ending.slice(0, endingLinesMax)) {
    for (const part of line.text.split(/\t|\s{3,}|\|/).map(piece => piece.trim())) {
      office = officeIn(part) ?? office
      const found = office !== '' && !notNames.test(part) ? name.exec(part)?.[1] : undefined
      if (found && !names.includes(found)) {
        names.push(found)
        quote = `${quote} ${office} ${part}`
        // One office signs once: a further name needs an office of its own.
        office = ''
      }
    }
  }
  const claims: Claim<readonly string[]>[] = []
  if (names.length > 0) claims.push(claim(names, names.join('; '), signed(quote)))
  if (stated.signer) claims.push(claim([stated.signer], stated.signer, tabled(stated.signer)))
  return claims
}
