import type { Document, StatedFields } from '../../domain/document.ts'
import { isEndingLine } from '../outline/ending.ts'
import { isCapitals, type Line } from '../outline/lines.ts'
import { type Claim, claim, inferred, signed, tabled } from './claims.ts'
import type { Head } from './head.ts'
import { titleOfUrl } from './url-facts.ts'

const titleCharsMax = 500
const newsTitleCharsMax = 220
/** What ends the title of an instrument: the organ that decides, rules, and the recitals' first words. */
const titleEnd =
  /^(?:Căn cứ|Xét|Theo|Ngày \d|Quốc hội ban hành|Điều \d|Chương [IVX\d]|[-–—_*\s]+$|\(|S[ốỐ]\s?:)|^(?:BỘ TRƯỞNG|CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|GIÁM ĐỐC|TỔNG|BAN (?!HÀNH)|BỘ (?!LUẬT|TIÊU|ĐƠN)|CHÁNH|VIỆN|THỐNG ĐỐC)/u

/** Trích yếu: the title of an instrument, its type word and the lines below it; `V/v …` in a dispatch. */
export function titleOfInstrument(head: Head): Claim<string> | undefined {
  if (head.typeLine === null) {
    const index = head.lines.findIndex(line => /(?<!\p{L})V\/v\s?:?\s/iu.test(line.text))
    const subject =
      index === -1 ? undefined : /(?<!\p{L})V\/v\s?:?\s.*/iu.exec(head.lines[index]?.text ?? '')?.[0]
    return subject === undefined ? undefined : claim(subject, subject, signed(subject))
  }
  const line = head.lines[head.typeLine]?.text ?? ''
  const word = typeWord(line.slice(0, head.titleAt), head)
  const rest = line
    .slice(head.titleAt)
    .replace(/^\s*:\s*/, '')
    .trim()
  const pieces = rest === '' ? [] : [rest]
  for (const below of head.lines.slice(head.typeLine + 1)) {
    if (titleEnd.test(below.text) || isEndingLine(below.text)) break
    // A consolidated text goes on with its sources: `Luật Bảo hiểm y tế số 25/2008/QH12 ngày …`.
    if (pieces.length > 0 && below.text.startsWith(`${word} `)) break
    pieces.push(below.text)
    if (pieces.join(' ').length > titleCharsMax) break
  }
  const subject = pieces.join(' ').replace(/\s+/g, ' ').trim()
  const title = subject === '' ? word : `${word} ${lowered(subject, head.type?.code ?? null)}`
  return claim(title, title.slice(0, titleCharsMax), signed(`${line} ${subject}`))
}

/** The type as it is written in a sentence; a translation keeps its own word. */
function typeWord(printed: string, head: Head): string {
  const vi = head.type?.vi ?? ''
  const isVietnamese = printed.replace(/\s+/g, '') === vi.toUpperCase().replace(/\s+/g, '')
  return isVietnamese ? vi : printed.charAt(0) + printed.slice(1).toLowerCase()
}

/**
 * The subject as it reads behind the type word: `Quy định …` → `quy định …`, `SỬA ĐỔI MỘT SỐ ĐIỀU` → `sửa đổi một số
 * điều`. A law's subject is its name and keeps its capital; names inside a line of capitals cannot be told apart.
 */
function lowered(subject: string, code: string | null): string {
  const plain = isCapitals(subject)
    ? withLawNames(subject.charAt(0) + subject.slice(1).toLowerCase())
    : subject
  const isAbbreviation = /^(?:\p{Lu}{2}|V\/v)/u.test(plain)
  return code === 'luat' || isAbbreviation ? plain : plain.charAt(0).toLowerCase() + plain.slice(1)
}

/** Names of laws are written with two capitals: `của luật bảo hiểm y tế` → `của Luật Bảo hiểm y tế`. */
function withLawNames(text: string): string {
  return text.replace(/(?<=\s)(luật|bộ luật|pháp lệnh)\s(\p{Ll})/gu, (_, word: string, first: string) => {
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${first.toUpperCase()}`
  })
}

/**
 * The first line of a news text, when it looks like a title: short, no sentence unless the page repeats it elsewhere,
 * and followed by more text. Captions in brackets are none.
 */
export function titleOfNews(lines: readonly Line[], document: Document): Claim<string> | undefined {
  const [first, second] = lines
  if (!first || !second || first.text.length > newsTitleCharsMax) return undefined
  if (/^[([]/.test(first.text) || !/^["“'‘]?[\p{Lu}\p{N}]/u.test(first.text)) return undefined
  const isSentence = /[.;:,]$/.test(first.text)
  const isRepeated = [...document.dropped, ...lines.slice(1).map(line => line.text)].includes(first.text)
  const hasDateBelow = document.metadataLines.length > 0
  if (isSentence && !isRepeated && !(hasDateBelow && first.text.endsWith('.'))) return undefined
  return claim(first.text, first.text, signed(first.text))
}

/** What the page's structure and its address say; the address gives words without diacritics, as a hint only. */
export function otherTitles(document: Document): { stated: Claim<string>[]; fromUrl: Claim<string>[] } {
  const { stated, provenance, translation } = document
  const urls = [translation.originalUrl, provenance.url, stated.canonicalUrl]
  const slugs = urls.flatMap(url => {
    const words = url === null ? null : titleOfUrl(url)
    return words === null ? [] : [claim(words, words, { ...inferred(url ?? ''), certainty: 'weak' })]
  })
  return {
    stated: statedTitles(stated),
    fromUrl: slugs.slice(0, 1),
  }
}

/** The page's heading and its row "Trích yếu". Portals that head a page with the bare number give no title by it. */
function statedTitles({ title, labels }: StatedFields): Claim<string>[] {
  const heading = title !== null && !bareSymbol.test(title.trim()) ? title : null
  const subject = labels.find(({ label }) => subjectLabel.test(label.trim()))?.value.trim()
  return [
    ...(heading === null ? [] : [claim(heading, heading, tabled('the page states it'))]),
    ...(subject ? [claim(subject, subject, tabled('the portal states it as the subject line'))] : []),
  ]
}

const bareSymbol = /^(?:\p{L}+\s+){0,3}(?:số\s*:?\s*)?\d{1,5}[a-z]?(?:[/-][\p{L}\d.&]+){1,5}$/iu
const subjectLabel = /^(?:trích\s+yếu|tên\s+văn\s+bản|tiêu\s+đề\s+văn\s+bản)/iu
