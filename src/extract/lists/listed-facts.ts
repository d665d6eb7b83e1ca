import type { Assertion } from '../../domain/certainty.ts'
import type { OfficialList } from './listed-instrument.ts'

/**
 * What lists say of the instruments in them, as a citation of each: symbol, title and day of issue; of those they name
 * as causes the symbol.
 */
export function listedFacts(lists: readonly OfficialList[]): readonly Assertion[] {
  return lists.flatMap(list =>
    list.rows.flatMap(({ id, symbol, title, issuedOn, name, statements }): Assertion[] => {
      if (id === null) return []
      const own = factsOf(id, name, { symbol, title, issuedOn })
      const causes = statements.flatMap(({ causes, reason }) =>
        causes.flatMap(cause => factsOf(cause.id, reason ?? name, { symbol: cause.symbol })),
      )
      return [...own, ...causes]
    }),
  )
}

const quoteUnitsMax = 300

function factsOf(
  subject: string,
  words: string,
  fields: Readonly<Record<string, string | null>>,
): Assertion[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === null
      ? []
      : [
          {
            subject,
            field,
            value,
            evidence: 'citation',
            certainty: 'derived',
            quote: words.slice(0, quoteUnitsMax),
          },
        ],
  )
}
