import type { LabelledValue } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { type Line, linesOf } from './outline/lines.ts'

/** Độ mật of Luật Bảo vệ bí mật nhà nước 29/2018/QH14 Điều 8, weakest first. */
export const secretMarks = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] as const
export type SecretMark = (typeof secretMarks)[number]

/** What was read beside the text: a portal's table of properties, and lines taken for furniture. */
export type BesideText = { readonly labels?: readonly LabelledValue[]; readonly dropped?: readonly string[] }

/** The stamp stands at the number and the motto: in these first lines, and not further down in UTF-16 units. */
const headLinesMax = 25
const headUnitsMax = 2_000

const mark = /^[[(|\s]*(?:ĐỘ\s?MẬT\s?:?\s?|ĐỘ\s)?(?<level>MẬT|TỐI\s{0,2}MẬT|TUYỆT\s{0,2}MẬT)[\])|.\s]*$/u
const labelled = /^Độ mật\s?:\s?(?<level>mật|tối mật|tuyệt mật)\.?$/iu
const lifted = /^[[(|\s]*(?:ĐÃ\s)?GIẢI\sMẬT(?:\s|$|[\])|.:])/u

/**
 * Dấu chỉ độ mật: the mark of a secret text, as a line, a cell or a stamp of its own in its head, or as the portal's
 * `Độ mật`; null without one. "Bí mật" and "mật độ" in a sentence mark nothing, and a text stamped GIẢI MẬT is free.
 * Of several marks the strongest counts.
 */
export function secretMark(text: string, { labels = [], dropped = [] }: BesideText = {}): SecretMark | null {
  const lines = [...headOf(text).map(line => line.text), ...dropped.slice(0, headLinesMax)]
  const pieces = lines.flatMap(line => line.split(/\t|\s{3,}/).map(piece => piece.trim()))
  if (pieces.some(piece => lifted.test(piece))) return null
  const stated = labels
    .filter(({ label }) => /^(?:độ|mức độ|cấp độ) (?:bảo )?mật$/iu.test(label.trim().replace(/\s?:$/u, '')))
    .map(({ value }) => `Độ mật: ${value.trim()}`)
  const levels = [...pieces, ...stated].map(
    piece => (mark.exec(piece) ?? labelled.exec(piece))?.groups?.level ?? null,
  )
  const found = levels.map(level => level?.toUpperCase().replace(/(?<=TỐI|TUYỆT)\s{0,2}(?=MẬT)/u, ' '))
  return secretMarks.findLast(one => found.includes(one)) ?? null
}

/** What is reported of a secret text: it is stored, but not indexed and not shown. */
export function secretFinding(level: SecretMark): Finding {
  return {
    class: 'secret',
    subject: 'document',
    detail: `the text is marked ${level}`,
    next: 'It is not indexed and not shown. Tell the source that it is public; remove the capture if the law asks for it',
  }
}

function headOf(text: string): readonly Line[] {
  return linesOf(text.slice(0, headUnitsMax)).slice(0, headLinesMax)
}
