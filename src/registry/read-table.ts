import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

/** A table of data/: the folder it is in and its file name. */
export type TableFile = { readonly folder: string; readonly name: string }

/**
 * Reads a JSON table, an array of rows, and checks every row.
 * @throws Error naming the file, the row (1 is the first) and what is wrong with it.
 */
export function readJsonTable<Row>(file: TableFile, schema: z.ZodType<Row>): readonly Row[] {
  const rows: unknown = JSON.parse(readFileSync(join(file.folder, file.name), 'utf8'))
  if (!Array.isArray(rows)) throw new Error(`${file.name}: not a list of rows`)
  return rows.map((row, index) => checkRow(file, index, row, schema))
}

/**
 * Reads a tab-separated table with a header line; `toRow` makes a row of the cells by column name.
 * @throws Error naming the file, the row (1 is the first below the header) and what is wrong with it.
 */
export function readTsvTable<Row>(
  file: TableFile,
  schema: z.ZodType<Row>,
  toRow: (cells: ReadonlyMap<string, string>) => unknown,
): readonly Row[] {
  const lines = readFileSync(join(file.folder, file.name), 'utf8').split(/\r?\n/).filter(Boolean)
  const header = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line, index) => {
    const cells = line.split('\t')
    if (cells.length !== header.length) {
      throw new Error(
        `${file.name}, row ${index + 1}: ${cells.length} cells under ${header.length} columns; is a tab missing?`,
      )
    }
    return checkRow(file, index, toRow(new Map(header.map((name, at) => [name, cells[at] ?? '']))), schema)
  })
}

function checkRow<Row>(file: TableFile, index: number, row: unknown, schema: z.ZodType<Row>): Row {
  const result = schema.safeParse(row)
  if (result.success) return result.data
  const issues = result.error.issues.map(issue => `${issue.path.join('.') || 'row'}: ${issue.message}`)
  throw new Error(`${file.name}, row ${index + 1}: ${issues.join('; ')}`)
}
