import { fold } from '../normalise/fold.ts'
import type { SqlValue } from '../store/sqlite.ts'
import type { IndexQuery } from './search-index.ts'

/** Conditions on `record r`, each beginning with AND; values are bound, never written into the statement. */
export function filterSql({ filters }: IndexQuery): {
  readonly sql: string
  readonly values: readonly SqlValue[]
} {
  const conditions: string[] = []
  const values: SqlValue[] = []
  const add = (condition: string, ...bound: SqlValue[]): void => {
    conditions.push(`AND ${condition}`)
    values.push(...bound)
  }
  const oneOf = (column: string, wanted: readonly string[]): void => {
    if (wanted.length > 0) add(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(wanted))
  }
  oneOf('r.type', filters.types)
  oneOf('r.issuer', filters.issuers)
  oneOf('r.lang', filters.languages)
  oneOf('r.kind', filters.kinds)
  if (filters.year !== null) add('r.year = ?', filters.year)
  if (filters.jurisdictions.length > 0)
    add(
      "r.id IN (SELECT record FROM key WHERE name = 'territory' AND value IN (SELECT value FROM json_each(?)))",
      JSON.stringify(filters.jurisdictions),
    )
  for (const name of ['signer', 'recipient'] as const) {
    const wanted = filters[name]
    if (wanted !== null)
      add('r.id IN (SELECT record FROM key WHERE name = ? AND instr(value, ?) > 0)', name, fold(wanted))
  }
  return { sql: conditions.join(' '), values }
}
