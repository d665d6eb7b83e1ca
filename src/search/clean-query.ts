/** A query ready to be read: one line, NFC, quoted phrases apart. */
export type CleanQuery = { readonly text: string; readonly phrases: readonly string[] }

const phrasesMax = 5

/** NFC, one space, no control characters, no half of a surrogate pair; `"…"` and `“…”` are phrases. */
export function cleanQuery(q: string): CleanQuery {
  const line = q
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  const parts = line.split(/["“”„]/)
  const phrases: string[] = []
  const rest = parts.map((part, at) => {
    const isQuoted = at % 2 === 1 && at < parts.length - 1
    if (!isQuoted || part.trim() === '' || phrases.length >= phrasesMax) return part
    phrases.push(part.trim())
    return ' '
  })
  return { text: rest.join(' ').replace(/\s+/g, ' ').trim(), phrases }
}
