import { type Day, dayOf } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'

/** What a legal text prints of itself in its head and signature; null where it does not. */
export type LegalHead = {
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly issuer: string | null
  readonly signer: string | null
  readonly docType: string | null
}

const headLinesMax = 40
const tailLinesMax = 60

/**
 * Reads the printed head (issuer, `Số: …`, place and day, the type in capitals) and the signature of a legal
 * text, by the layout of Nghị định 30/2020/NĐ-CP on clerical work. `text` is main text, one block a line.
 */
export function legalHead(text: string): LegalHead {
  // The two columns of a head are cells of one row.
  const lines = text
    .replaceAll('\t', '\n')
    .split('\n')
    .map(line => line.trim())
  const firstArticle = lines.findIndex(line =>
    /^(?:Điều 1|Chương I|Căn cứ|Phần thứ nhất)(?![\p{L}\p{N}])/u.test(line),
  )
  const head = lines.slice(0, Math.min(headLinesMax, firstArticle < 0 ? headLinesMax : firstArticle))
  return {
    number: printedNumber(head),
    issuedOn: printedIssueDay(head),
    issuer: printedIssuer(head),
    signer: printedSigner(lines.slice(-tailLinesMax)),
    docType: printedType(head),
  }
}

function printedNumber(head: readonly string[]): string | null {
  for (const line of head) {
    const match =
      /^(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh|Lệnh)\s+)?Số\s*:\s*(?<symbol>\d[\p{L}\d/.-]*[/-][\p{L}\d&/.-]*\p{L}[\p{L}\d]*)/iu.exec(
        line,
      )
    if (match?.groups?.symbol) return match.groups.symbol
  }
  return null
}

/** Place and day, and what a page has put on the same line. Longer ones are running text that ends with some day. */
const dayLineMax = 300

function printedIssueDay(head: readonly string[]): Day | null {
  for (const line of head) {
    if (line.length > dayLineMax) continue
    const match = /(?:^|,\s*)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})[\s.]*$/iu.exec(line)
    const day = match && dayOf(Number(match[3]), Number(match[2]), Number(match[1]))
    if (day) return day
  }
  return null
}

/** Of a line, so much as tells the motto and the number; what a page has for a line may be a whole article. */
const lineStartUnits = 100

/** The lines in capitals before the motto or the number: `ỦY BAN NHÂN DÂN` `TỈNH BẠC LIÊU`. */
function printedIssuer(head: readonly string[]): string | null {
  const name: string[] = []
  for (const line of head) {
    if (/^[-_*\s]*$/u.test(line)) {
      if (name.length > 0) break
      continue
    }
    const start = fold(line.slice(0, lineStartUnits))
    if (/^cong hoa xa hoi|^doc lap/.test(start)) continue
    if (/^(?:luat |bo luat |nghi quyet )?so\s*:/.test(start)) break
    if (line.length > 80 || line !== line.toUpperCase() || !/\p{Lu}{2}/u.test(line)) break
    name.push(line)
    if (name.length === 3) break
  }
  const joined = name.join(' ')
  // `BỘ LUẬT HÌNH SỰ` is a title, no ministry.
  if (typeAtStart(joined) !== null) return null
  return /quoc hoi|uy ban|chinh phu|hoi dong|bo |so |thu tuong|chu tich|toa an|vien|ban |tong|cuc|ngan hang|kiem toan/.test(
    fold(joined),
  )
    ? joined
    : null
}

const types = new Map(
  [
    'Hiến pháp',
    'Bộ luật',
    'Luật',
    'Pháp lệnh',
    'Lệnh',
    'Nghị quyết liên tịch',
    'Nghị quyết',
    'Nghị định',
    'Quyết định',
    'Thông tư liên tịch',
    'Thông tư',
    'Chỉ thị',
    'Kế hoạch',
    'Hướng dẫn',
    'Báo cáo',
    'Tờ trình',
    'Thông báo',
    'Quy chế',
    'Quy định',
    'Công văn',
    'Kết luận',
    'Văn bản hợp nhất',
    'Án lệ',
  ].map(type => [fold(type), type] as const),
)

/** Longer lines say more than the type; letter-spaced capitals are twice as long as the name. */
const typeUnitsMax = 80

/** A line that is nothing but the type, `NGHỊ ĐỊNH`. */
function printedType(head: readonly string[]): string | null {
  for (const line of head) {
    if (line.length > typeUnitsMax) continue
    const type = types.get(fold(line).replace(/[:.\s]+$/, ''))
    if (type) return type
  }
  return null
}

/** The type a heading starts with: `Bộ luật 100/2015/QH13` → `Bộ luật`. */
export function typeAtStart(heading: string): string | null {
  const folded = fold(heading.trim())
  let best: string | null = null
  for (const [key, type] of types) {
    if (
      folded.startsWith(key) &&
      !/[a-z]/.test(folded.charAt(key.length)) &&
      key.length > (best?.length ?? 0)
    )
      best = type
  }
  return best
}

const office =
  /^(?:tm\.|kt\.|tl\.|tuq\.|q\.)|^(?:pho )?(?:chu tich|thu tuong|bo truong|giam doc|chu nhiem|tong|thu truong|cuc truong|vien truong|chanh an|truong ban|hieu truong|chanh van phong|truong phong|quyen)/

/** The name after the last office in the signature block: two to six capitalised words on a line of their own. */
function printedSigner(tail: readonly string[]): string | null {
  for (let index = tail.length - 1; index >= 0; index--) {
    const line = tail[index] ?? ''
    if (!/^\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u.test(line) || line.length > 40) continue
    const above = tail.slice(Math.max(0, index - 4), index).filter(one => !/^[-_*\s]*$|^\(/u.test(one))
    if (above.some(one => office.test(fold(one)) && one.length < 80)) return line
  }
  return null
}
