import { Parser } from 'htmlparser2'
import { seam } from '../layout/joins.ts'
import { isLetterColumns } from '../layout/letter-columns.ts'

type Table = { rows: string[][][] }

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ol',
  'ul',
  'table',
  'tr',
  'td',
  'th',
  'dl',
])

/**
 * The lines of a Word file from the HTML that mammoth makes of it: a paragraph is a line; a table row is one with
 * tabs; heads and feet of letters, which are tables too, are read cell by cell. Notes keep their marks: `[3] …`.
 */
export function linesOfHtml(html: string): string[] {
  const lines: string[] = []
  const tables: Table[] = []
  /** Where lines go: the document, or the open cell. */
  const targets: string[][] = [lines]
  let text = ''
  let raised = false
  let skipped = 0
  let notes = 0
  const flush = (): void => {
    const line = text.replace(/[^\S\n]+/g, ' ').trim()
    text = ''
    if (line !== '')
      targets.at(-1)?.push(
        ...line
          .split('\n')
          .map(part => part.trim())
          .filter(part => part !== ''),
      )
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (blocks.has(name)) flush()
      if (name === 'br') text += '\n'
      else if (name === 'table') tables.push({ rows: [] })
      else if (name === 'tr') tables.at(-1)?.rows.push([])
      else if (name === 'td' || name === 'th') targets.push([])
      else if (name === 'sup') raised = true
      else if (name === 'a' && /^#(?:foot|end)note-ref-/.test(attributes.href ?? '')) skipped += 1
      else if (name === 'li' && /^(?:foot|end)note-/.test(attributes.id ?? '')) {
        notes += 1
        text += `[${notes}] `
      }
    },
    ontext: data => {
      if (skipped > 0) return
      text +=
        raised && /^\d{1,3}$/.test(data.trim()) && !/(?:^|[\d\s(])[kdcm]?m$/.test(text)
          ? `[${data.trim()}]`
          : data
    },
    onclosetag: name => {
      if (blocks.has(name)) flush()
      if (name === 'td' || name === 'th')
        tables
          .at(-1)
          ?.rows.at(-1)
          ?.push(targets.pop() ?? [])
      else if (name === 'table') for (const line of tableLines(tables.pop())) targets.at(-1)?.push(line)
      else if (name === 'sup') raised = false
      else if (name === 'a' && skipped > 0) skipped -= 1
    },
  })
  parser.end(html)
  flush()
  return lines
}

function tableLines(table: Table | undefined): string[] {
  const rows = table?.rows ?? []
  return rows.flatMap(cells => {
    if (
      isLetterColumns(
        cells.map(cell => cell.map(text => ({ text }))),
        rows.length === 1,
      )
    )
      return cells.flat()
    const line = cells.map(cellText).join('\t').trimEnd()
    return line === '' ? [] : [line]
  })
}

function cellText(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) => text + (text === '' || seam(text, line) === 'glue' ? '' : ' ') + line,
    '',
  )
}
