import { Parser } from 'htmlparser2'
import { labelCounter, type ParagraphNumbering } from './labels.ts'
import { readNumbering } from './numbering.ts'

type OpenParagraph = { numbering: ParagraphNumbering; done: boolean }

/**
 * Writes the automatic numbers of paragraphs into the text of `word/document.xml`, since they stand nowhere in it:
 * a law whose articles Word numbered would lose every `Điều 1.`.
 */
export function writeLabels(parts: ReadonlyMap<string, string>): string {
  const xml = parts.get('word/document.xml') ?? ''
  const numberingXml = parts.get('word/numbering.xml')
  if (!numberingXml) return xml
  const labelOf = labelCounter(readNumbering(numberingXml, parts.get('word/styles.xml') ?? ''))
  const pieces: string[] = []
  let copied = 0
  const open: OpenParagraph[] = []
  const insert = (at: number, paragraph: OpenParagraph): void => {
    if (paragraph.done) return
    paragraph.done = true
    const label = labelOf(paragraph.numbering)
    if (label === null) return
    pieces.push(xml.slice(copied, at), `<w:r><w:t xml:space="preserve">${escapeXml(label)} </w:t></w:r>`)
    copied = at
  }
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const paragraph = open.at(-1)
        if (name === 'w:p') open.push({ numbering: { numId: null, level: null, style: null }, done: false })
        else if (paragraph && !paragraph.done)
          paragraph.numbering = withProperty(paragraph.numbering, name, attributes)
      },
      onclosetag: name => {
        const paragraph = open.at(-1)
        if (paragraph && name === 'w:pPr' && parser.endIndex !== null) insert(parser.endIndex + 1, paragraph)
        if (name === 'w:p') open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  pieces.push(xml.slice(copied))
  return pieces.join('')
}

function withProperty(
  numbering: ParagraphNumbering,
  name: string,
  attributes: Record<string, string>,
): ParagraphNumbering {
  const value = attributes['w:val'] ?? null
  if (name === 'w:pStyle') return { ...numbering, style: value }
  if (name === 'w:numId') return { ...numbering, numId: value }
  return name === 'w:ilvl' ? { ...numbering, level: Number(value) } : numbering
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
