import type { Range } from '../normalise/mapped-text.ts'

export type MarkdownLink = {
  readonly href: string
  /** Link text with its own mark-up, as written. */
  readonly text: string
  /** Where the link stands in the file, mark-up included. */
  readonly start: number
  readonly end: number
  readonly picture: boolean
}

/**
 * An address in parentheses: `(<a b>)`, `(a "title")`; one level of parentheses inside, as Wikipedia has.
 * No part can match what its neighbour matches, so the scan stays linear on hostile text.
 */
const address =
  /\([ \t]*(?:<([^<>\n]{0,4000})>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))(?:[ \t\n]+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?[ \t]*\)/y

/**
 * Finds links and pictures, also a picture inside a link. `marks` are the stretches that are not words:
 * the brackets and the addresses. A link ends at the latest with its paragraph.
 */
export function findLinks(source: string, from: number): { links: MarkdownLink[]; marks: Range[] } {
  const links: MarkdownLink[] = []
  const marks: Range[] = []
  let open: { start: number; picture: boolean }[] = []
  for (let at = from; at < source.length; at += 1) {
    const unit = source[at]
    if (unit === '\\') at += 1
    else if (unit === '\n' && source[at + 1] === '\n') open = []
    else if (unit === '[') {
      const picture = source[at - 1] === '!'
      open.push({ start: picture ? at - 1 : at, picture })
    } else if (unit === ']') {
      const opening = open.pop()
      const found = opening && addressAt(source, at + 1)
      if (!opening || !found) continue
      const textStart = opening.start + (opening.picture ? 2 : 1)
      const text = source.slice(textStart, at)
      links.push({ href: found.href, text, start: opening.start, end: found.end, picture: opening.picture })
      marks.push({ start: opening.start, end: textStart }, { start: at, end: found.end })
      at = found.end - 1
    }
  }
  return { links, marks }
}

function addressAt(source: string, at: number): { href: string; end: number } | undefined {
  if (source[at] !== '(') return undefined
  address.lastIndex = at
  const match = address.exec(source)
  return match ? { href: match[1] ?? match[2] ?? '', end: at + match[0].length } : undefined
}
