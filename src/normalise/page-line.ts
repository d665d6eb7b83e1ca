import type { MappedText } from '../domain/source-map.ts'
import { fold } from './fold.ts'
import { type FurnitureKind, furnitureKind } from './furniture.ts'
import { type MetadataLine, metadataLine } from './metadata-line.ts'

/** One line that is not blank, and where on the page it stands. */
export type PageLine = {
  readonly start: number
  /** Behind the line break. */
  readonly end: number
  readonly text: string
  readonly key: string
  readonly furniture: FurnitureKind | null
  readonly metadata: MetadataLine | null
  /** Before the running text: where portals print section, title, date and counters. */
  readonly head: boolean
  /** Behind the running text: where portals print author, source, share bars and links. */
  readonly tail: boolean
}

/** The lines of a text that are not blank, each judged by itself and placed. */
export function pageLines({ text }: MappedText): PageLine[] {
  const lines = [...text.matchAll(/[^\n]+\n?/g)]
    .map(match => ({ start: match.index, end: match.index + match[0].length, text: match[0].trim() }))
    .filter(line => line.text !== '')
    .map((line, index, all) => ({
      ...line,
      furniture: furnitureKind(line.text),
      metadata: metadataLine(line.text) ?? addressBelowLabel(line.text, all[index - 1]?.text),
    }))
  const prose = lines.flatMap((line, index) => (isProse(line) ? [index] : []))
  const headEnd = Math.min(headLinesMax, prose[1] ?? lines.length)
  const tailStart = (prose.at(-1) ?? -1) + 1
  return lines.map((line, index) => ({
    ...line,
    key: line.text.length > keyUnitsMax ? line.text : fold(line.text),
    head: index < headEnd,
    tail: index >= tailStart,
  }))
}

/** Section names, title, date and author stand within the first lines. */
const headLinesMax = 8
const keyUnitsMax = 300

/** An address alone on the line below its label: `Quelle:` and then `https://…`. */
function addressBelowLabel(line: string, above: string | undefined): MetadataLine | null {
  if (!above?.endsWith(':') || !/^https?:\/\/\S{4,500}$/.test(line)) return null
  return metadataLine(`${above} ${line}`)
}

/** A whole sentence; titles are shorter or end without a full stop. */
function isProse(line: Pick<PageLine, 'text' | 'metadata' | 'furniture'>): boolean {
  if (line.metadata || line.furniture) return false
  return line.text.length >= 200 || (line.text.length >= 80 && /[.!?…:;]["”’)]?$/.test(line.text))
}
