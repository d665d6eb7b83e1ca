/**
 * Masks identity-card, telephone and account numbers wherever a text is shown (Luật Bảo vệ dữ liệu cá nhân
 * 91/2025/QH15; decisions print them beside names). Each becomes as many dots as it had signs, so that offsets into
 * the text keep their meaning. Masked is what stands behind a word that says what it is, in a column whose head says
 * so, and what only a Vietnamese mobile number or citizen number can look like. Symbols, days, years and amounts of
 * money are left alone. Linear.
 */
export function maskPersonalNumbers(text: string): string {
  if (!/\d{3}/.test(text)) return text
  const labelled = text.replace(behindLabel, match => match.replace(lastNumber, dots))
  return maskColumns(labelled.replace(unmistakable, dots))
}

/** What is found nowhere in a text with fewer figures; shorter runs are years, numbers of articles, prices. */
const label = [
  'CMND',
  'CCCD',
  'CMTND',
  'CMT',
  'căn cước(?: công dân)?',
  'chứng minh nhân dân',
  'chứng minh thư',
  'định danh(?: cá nhân)?',
  'hộ chiếu',
  'điện thoại',
  'ĐTDĐ',
  'ĐT',
  'SĐT',
  'di động',
  'hotline',
  'đường dây nóng',
  'số tài khoản',
  'tài khoản(?: số)?',
  'STK',
  'số TK',
  'zalo',
  'tel',
  'fax',
  'phone(?: number)?',
  'mobile',
  'account(?: number| no)?',
  'identity card(?: number| no)?',
  'passport(?: number| no)?',
  'telefon(?:nummer)?',
  'tlf',
  'kontonummer',
  'konto',
  'ausweis(?:nummer)?',
  'téléphone',
  'teléfono',
].join('|')
const left = String.raw`(?<![\p{L}\p{N}])`
/** What may stand between the word and its number: "số:", "của ông …, số". */
const between = String.raw`[^\d\n;]{0,24}`
const day = String.raw`\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}`
const years = String.raw`(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}`
const grouped = String.raw`[1-9]\d{0,2}(?:\.\d{3})+`
const number = String.raw`(?!(?:${day}|${years}|${grouped})(?![.]?\d))[+(]?\d(?:[ .()-]{0,2}\d){5,18}`
const notAfter = String.raw`(?![ .()-]{0,2}\d|\s?(?:đồng|đ(?![\p{L}])|VNĐ|VND|₫|triệu|tỷ|tỉ|nghìn|ngàn|USD|người|%)|\/[\p{L}\d])`

const behindLabel = new RegExp(`${left}(?:${label})(?![\\p{L}])${between}[A-Z]?${number}${notAfter}`, 'giu')
const lastNumber = new RegExp(`[A-Z]?${number}$`, 'u')
/** Mobile numbers (03, 05, 07, 08, 09, +84) and citizen numbers (twelve figures, the first three a province). */
const unmistakable =
  /(?<![\p{L}\p{N}/=_#-])(?<!\d[.,])(?:(?:\+84[ .-]?|0)[35789]\d(?:[ .-]?\d){7}|0\d{2}[ .]?[0-3]\d{2}[ .]?\d{3}[ .]?\d{3})(?![\p{L}\p{N}/]|[.,]\d)/gu

function dots(printed: string): string {
  return '•'.repeat(printed.length)
}

const columnHead = new RegExp(`${left}(?:${label})(?![\\p{L}])`, 'iu')
const wholeNumber = /^\s*\d(?:[ .-]?\d){5,18}\s*$/u

/** Tables: cells below a head that says what stands in its column, as long as the rows go on. */
function maskColumns(text: string): string {
  if (!text.includes('\t')) return text
  let heads: readonly boolean[] = []
  return text
    .split('\n')
    .map(line => {
      const cells = line.split('\t')
      if (cells.length < 2) {
        heads = []
        return line
      }
      if (cells.some(cell => columnHead.test(cell) && !/\d{6}/.test(cell))) {
        heads = cells.map(cell => columnHead.test(cell))
        return line
      }
      if (!heads.includes(true)) return line
      return cells
        .map((cell, column) => (heads[column] && wholeNumber.test(cell) ? cell.replace(/\S+/g, dots) : cell))
        .join('\t')
    })
    .join('\n')
}
