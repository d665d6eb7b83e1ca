import { Parser } from 'htmlparser2'

type Level = { start: number; format: string; text: string; style: string | null }
type Numbering = { abstractId: string; restarts: Map<number, number> }
type StyleRow = { basedOn: string | null; numId: string | null; level: number | null }

/** What numbers the paragraphs of a Word file: definitions, the numberings made from them, and styles that use one. */
export type NumberingTables = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly numberings: ReadonlyMap<string, Numbering>
  readonly styles: ReadonlyMap<string, StyleRow>
}

/** Reads `word/numbering.xml` and `word/styles.xml`; either may be absent. */
export function readNumbering(numberingXml: string, stylesXml: string): NumberingTables {
  return { ...readDefinitions(numberingXml), styles: readStyles(stylesXml) }
}

function readDefinitions(xml: string): Pick<NumberingTables, 'levels' | 'numberings'> {
  const levels = new Map<string, Map<number, Level>>()
  const numberings = new Map<string, Numbering>()
  let ofAbstract: Map<number, Level> | undefined
  let level: Level | undefined
  let numbering: Numbering | undefined
  let overridden = 0
  walk(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      ofAbstract = new Map()
      levels.set(attributes['w:abstractNumId'] ?? '', ofAbstract)
    } else if (name === 'w:lvl' && ofAbstract && !numbering) {
      level = { start: 1, format: 'decimal', text: '', style: null }
      ofAbstract.set(Number(attributes['w:ilvl'] ?? 0), level)
    } else if (name === 'w:num') {
      ofAbstract = undefined
      level = undefined
      numbering = { abstractId: '', restarts: new Map() }
      numberings.set(attributes['w:numId'] ?? '', numbering)
    } else if (name === 'w:abstractNumId' && numbering) numbering.abstractId = value
    else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0)
    else if (name === 'w:startOverride') numbering?.restarts.set(overridden, Number(value))
    else if (level && name === 'w:start') level.start = Number(value)
    else if (level && name === 'w:numFmt') level.format = value
    else if (level && name === 'w:lvlText') level.text = value
    else if (level && name === 'w:pStyle') level.style = value
  })
  return { levels, numberings }
}

function readStyles(xml: string): Map<string, StyleRow> {
  const styles = new Map<string, StyleRow>()
  let style: StyleRow | undefined
  walk(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? null
    if (name === 'w:style') {
      style = { basedOn: null, numId: null, level: null }
      styles.set(attributes['w:styleId'] ?? '', style)
    } else if (style && name === 'w:basedOn') style.basedOn = value
    else if (style && name === 'w:numId') style.numId = value
    else if (style && name === 'w:ilvl') style.level = Number(value)
  })
  return styles
}

function walk(xml: string, onOpen: (name: string, attributes: Record<string, string>) => void): void {
  const parser = new Parser({ onopentag: onOpen }, { xmlMode: true, decodeEntities: true })
  parser.end(xml)
}
