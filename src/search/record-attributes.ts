import type { Database } from '../store/sqlite.ts'

/** What is kept of each record as a number, in the order in which it is stored. */
export const columnNames = [
  'work',
  'head',
  'type',
  'issuer',
  'places',
  'year',
  'lang',
  'kind',
  'status',
  'instrument',
  'article',
  'part',
  'source',
  'held',
  'path',
  'translated',
  'day',
  'rank',
  'cited',
  'length',
] as const
export type ColumnName = (typeof columnNames)[number]

/** Columns that have ids of the `value` table. */
const valueColumns: ReadonlySet<ColumnName> = new Set<ColumnName>([
  'work',
  'type',
  'issuer',
  'places',
  'lang',
  'kind',
  'status',
  'article',
  'source',
  'path',
])
const haveValues = columnNames.map(name => valueColumns.has(name))

/** Records whose numbers are stored together, column after column, as numbers of 32 bits of this machine. */
export const recordsPerChunk = 128

/** The chunks of the `attribute` table that hold records from an id on, in order. */
export function chunksFrom(
  db: Database,
  id: number,
): readonly { readonly chunk: number; readonly numbers: Int32Array }[] {
  const rows = db.all<{ chunk: number; numbers: Uint8Array }>(
    'SELECT chunk, numbers FROM attribute WHERE chunk >= ? ORDER BY chunk',
    Math.floor(id / recordsPerChunk),
  )
  return rows.map(({ chunk, numbers }) => ({ chunk, numbers: numbersOf(numbers) }))
}

/** Changes attributes within one transaction; `flush` writes them. */
export type AttributeWriter = {
  /** In the order of `columnNames`, with numbers in the place of values. */
  readonly set: (id: number, attributes: Int32Array) => void
  /** A record that is gone is of no work and no head. */
  readonly clear: (id: number) => void
  readonly flush: () => void
  /** The transaction was rolled back. */
  readonly forget: () => void
}

/** `valueId` gives the id of the value that has a number. */
export function attributeWriter(db: Database, valueId: (number: number) => number): AttributeWriter {
  const changed = new Map<number, Int32Array>()
  const chunkOf = (id: number): Int32Array => {
    const chunk = Math.floor(id / recordsPerChunk)
    const known = changed.get(chunk)
    if (known) return known
    const stored = db.get<{ numbers: Uint8Array }>('SELECT numbers FROM attribute WHERE chunk = ?', chunk)
    const numbers = stored ? numbersOf(stored.numbers) : new Int32Array(columnNames.length * recordsPerChunk)
    changed.set(chunk, numbers)
    return numbers
  }
  return {
    set: (id, attributes) => {
      const numbers = chunkOf(id)
      let place = id % recordsPerChunk
      for (let at = 0; at < haveValues.length; at++) {
        const number = attributes[at] as number
        numbers[place] = haveValues[at] ? valueId(number) : number
        place += recordsPerChunk
      }
    },
    clear: id => {
      const numbers = chunkOf(id)
      for (let place = id % recordsPerChunk; place < numbers.length; place += recordsPerChunk)
        numbers[place] = 0
    },
    flush: () => {
      for (const [chunk, numbers] of changed)
        db.run(
          'INSERT OR REPLACE INTO attribute (chunk, numbers) VALUES (?, ?)',
          chunk,
          new Uint8Array(numbers.buffer),
        )
      changed.clear()
    },
    forget: () => changed.clear(),
  }
}

function numbersOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(Uint8Array.from(bytes).buffer)
}
