import type { Effect } from '../../domain/effect.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { ListedInstrument, ListStatement, OfficialList } from '../lists/listed-instrument.ts'
import { dayAfter, shortQuote } from './clauses.ts'

/**
 * What official lists say, as rows: each with the instrument named as its cause, the list's own day, and the words of
 * the row. "Còn hiệu lực" holds up to the day of the list and no further.
 */
export function listedEffects(lists: readonly OfficialList[]): readonly Effect[] {
  return lists.flatMap(list =>
    list.rows.flatMap(row =>
      row.id === null
        ? []
        : row.statements.flatMap(statement => effectsOf(row.id as InstrumentId, row, { list, statement })),
    ),
  )
}

type Said = { readonly list: OfficialList; readonly statement: ListStatement }

function effectsOf(id: InstrumentId, row: ListedInstrument, { list, statement }: Said): readonly Effect[] {
  const { says, day, provisions, causes } = statement
  if (says === 'other') return []
  const shared: Omit<Effect, 'cause'> = {
    instrument: id,
    kind: says,
    from: day,
    to: statement.until,
    provisions,
    certainty: day === null ? 'derived' : 'verified-in-part',
    evidence: 'citation',
    quote: quoteOf(row, statement),
    asOf: list.asOf,
  }
  if (says === 'in-force')
    return [{ ...shared, to: list.asOf === null ? null : dayAfter(list.asOf), cause: null }]
  return causes.length === 0
    ? [{ ...shared, cause: null }]
    : causes.map(cause => ({ ...shared, cause: cause.id }))
}

function quoteOf({ number, symbol, name }: ListedInstrument, { part, reason }: ListStatement): string {
  const named = symbol !== null && !name.includes(symbol) ? `${symbol} ${name}` : name
  return shortQuote(
    [`${number}. ${named.slice(0, 120)}`, part, reason].filter(words => words !== null).join(' – '),
  )
}
