import type { Assertion } from '../../domain/certainty.ts'
import type { OfficialList } from './listed-instrument.ts'

/** What lists say of the instruments in them, as a citation of each: symbol, title and day of issue. */
export function listedFacts(lists: readonly OfficialList[]): readonly Assertion[] {
  return lists.flatMap(list =>
    list.rows.flatMap(({ id, symbol, title, issuedOn, name }): Assertion[] => {
      if (id === null) return []
      const fact = (field: string, value: string | null): Assertion[] =>
        value === null
          ? []
          : [
              {
                subject: id,
                field,
                value,
                evidence: 'citation',
                certainty: 'derived',
                quote: name.slice(0, 300),
              },
            ]
      return [...fact('symbol', symbol), ...fact('title', title), ...fact('issuedOn', issuedOn)]
    }),
  )
}
