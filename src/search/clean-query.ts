import { decodeHTMLStrict } from 'entities'

/** A query ready to be read: one line, NFC, quoted phrases apart. */
type CleanQuery = {
  readonly text: string
  readonly phrases: readonly string[]
  /** Phrases behind a minus sign: what has them is not wanted. */
  readonly excluded: readonly string[]
}

const phrasesMax = 5
/** Of a longer query the quotes are those of a text it was copied from. */
const wordsBesideQuotesMax = 20
const tagUnitsMax = 300
const tag = new RegExp(`</?[a-z][^<>]{0,${tagUnitsMax}}>`, 'giu')

/**
 * NFC, one space, no control characters, no half of a surrogate pair, nothing of the markup of a page it was copied
 * from; `"…"` and `“…”` are phrases, `-"…"` is one that is not wanted.
 */
export function cleanQuery(q: string): CleanQuery {
  const line = decodeHTMLStrict(q.replace(tag, ' '))
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  const parts = line.split(/["“”„]/)
  if (
    parts
      .filter((_, at) => at % 2 === 0)
      .join(' ')
      .trim()
      .split(/ +/).length > wordsBesideQuotesMax
  )
    return { text: parts.join(' ').replace(/\s+/g, ' ').trim(), phrases: [], excluded: [] }
  const phrases: string[] = []
  const excluded: string[] = []
  const rest = parts.map((part, at) => {
    const isQuoted = at % 2 === 1 && at < parts.length - 1
    if (!isQuoted || part.trim() === '' || phrases.length + excluded.length >= phrasesMax) return part
    const list = /(?:^| )[-−–]$/.test(parts[at - 1] ?? '') ? excluded : phrases
    list.push(part.trim())
    return ' '
  })
  return { text: rest.join(' ').replace(/\s+/g, ' ').trim(), phrases, excluded }
}
