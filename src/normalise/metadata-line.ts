import { fold } from './fold.ts'
import { labelled, withoutLabels } from './labels.ts'

/**
 * Dòng thông tin bài viết: a line that says something about the page and is not a sentence of its text.
 * `url` is the address a source line names.
 */
export type MetadataLine =
  | { readonly kind: 'date' | 'author' }
  | { readonly kind: 'source'; readonly url: string | null }

/** Judges one line by itself; where on the page such a line may stand is for the caller to know. */
export function metadataLine(line: string): MetadataLine | null {
  if (line.length > lineUnitsMax) return null
  const source = labelled(line, 'sources')
  if (source) return sourceLine(source.value)
  if (line.length > shortUnitsMax) return null
  if (isDateLine(line) || datedByline.test(line)) return { kind: 'date' }
  const author = labelled(line, 'authors')
  return author && isName(author.value) ? { kind: 'author' } : null
}

/** Addresses are long; everything else on such lines is short. */
const lineUnitsMax = 600
const shortUnitsMax = 120

const date = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}`
const time = String.raw`\d{1,2}[:h]\d{2}(?::\d{2})?`

/** A name, then a date with its time (also one still masked from translation): `My Ha DNUM_BCZBBZCACC 17:44`. */
const datedByline = new RegExp(
  String.raw`^\p{L}[^\d:]{1,40}[ ,|-](?:DNUM_[A-JZ]+(?: ${time})?|(?:${date}),? ${time})$`,
  'u',
)
const dateToken = new RegExp(`(?<!\\d)(?:${date})(?!\\d)`, 'gu')
const timeToken = new RegExp(
  `(?<!\\d)${time}(?!\\d)|gmt ?[+-] ?\\d{1,2}(?::\\d{2})?|(?<!\\p{L})(?:am|pm|sa|ch)(?!\\p{L})`,
  'gu',
)

/**
 * A date with at most its label, weekday, time and a counter of views: `26/01/2024 376`,
 * `Thứ sáu, 26/01/2024, 10:15 (GMT+7)`, `Ngày đăng: 29/10/2020 | Lượt xem: 12`.
 */
function isDateLine(line: string): boolean {
  const folded = fold(line)
  const rest = folded.replace(dateToken, ' ')
  if (rest === folded) return false
  const bare = withoutLabels(withoutLabels(rest.replace(timeToken, ' '), 'dates'), 'counters')
  return /^[\s,;:|()./–-]*(?:\d{1,7})?[\s,;:|()./–-]*$/.test(bare)
}

const address = /https?:\/\/[^\s<>"']+/

function sourceLine(value: string): MetadataLine | null {
  const words = value.replace(address, '').trim()
  if (words.length > 60 || /[.;!?]$/.test(words)) return null
  const url = address.exec(value)?.[0].replace(/[.,;)\]]+$/, '') ?? null
  return { kind: 'source', url }
}

/** A few words without the end of a sentence. */
function isName(value: string): boolean {
  return value !== '' && value.length <= 80 && !/[.;:!?]$/.test(value) && value.split(/\s+/).length <= 14
}
