import type { NumberingTables } from './numbering.ts'

/** How a paragraph is numbered, as far as it says so itself. */
export type ParagraphNumbering = {
  readonly numId: string | null
  readonly level: number | null
  readonly style: string | null
}

/** Styles are followed to those they are based on at most so far. */
const basedOnMax = 20

/**
 * Counts the numbered paragraphs of a document in order and says what Word prints before each:
 * `Điều 3.`, `a)`, `1.2.`; a dash for any bullet; null for a paragraph without number.
 */
export function labelCounter(tables: NumberingTables): (paragraph: ParagraphNumbering) => string | null {
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  return paragraph => {
    const { numId, level } = resolve(paragraph, tables)
    const numbering = numId === null ? undefined : tables.numberings.get(numId)
    const levels = numbering && tables.levels.get(numbering.abstractId)
    const own = levels?.get(level)
    if (!numbering || !levels || !own) return null
    if (own.format === 'bullet') return '-'
    const counts = counters.get(numbering.abstractId) ?? []
    counters.set(numbering.abstractId, counts)
    const restart = started.has(`${numId} ${level}`) ? undefined : numbering.restarts.get(level)
    started.add(`${numId} ${level}`)
    counts[level] = restart ?? (counts[level] === undefined ? own.start : counts[level] + 1)
    counts.length = level + 1
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const { start = 1, format = 'decimal' } = levels.get(of) ?? {}
      return formatNumber(counts[of] ?? start, format)
    })
    return label.trim() || null
  }
}

function resolve(
  { numId, level, style }: ParagraphNumbering,
  tables: NumberingTables,
): { numId: string | null; level: number } {
  if (numId !== null) return { numId: numId === '0' ? null : numId, level: level ?? 0 }
  let name = style
  for (let step = 0; name !== null && step < basedOnMax; step += 1) {
    const row = tables.styles.get(name)
    if (row?.numId && row.numId !== '0')
      return { numId: row.numId, level: row.level ?? levelOf(row.numId, name, tables) }
    name = row?.basedOn ?? null
  }
  return { numId: null, level: 0 }
}

function levelOf(numId: string, style: string, tables: NumberingTables): number {
  const levels = tables.levels.get(tables.numberings.get(numId)?.abstractId ?? '')
  return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value)
    case 'lowerLetter':
      return letter(value).toLowerCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** a … z, then aa, bb, as Word counts. */
function letter(value: number): string {
  const index = (value - 1) % 26
  return String.fromCharCode(65 + Math.max(0, index)).repeat(Math.min(10, Math.floor((value - 1) / 26) + 1))
}

const romanSteps: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = Math.min(value, 399)
  let text = ''
  for (const [step, letters] of romanSteps) {
    for (; rest >= step; rest -= step) text += letters
  }
  return text
}
