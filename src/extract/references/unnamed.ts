import type { InstrumentIdParts } from '../../domain/instrument-id.ts'
import { remembered } from '../../domain/remembered.ts'
import { assemblyTermAt } from '../../registry/jurisdictions.ts'
import { readDateAfter } from './date-after.ts'
import { nothingKnown, type Reading } from './draft.ts'
import type { Scan } from './scan.ts'
import type { Named } from './speaker.ts'

const centralTypes: ReadonlySet<string> = new Set(['luat', 'pl', 'nd', 'tt', 'ttlt', 'hp'])

/** A text whose number is not in it: the type, and for a law what its last sentence says. */
export function unnamedOfType(type: string, scan: Scan): InstrumentIdParts {
  return {
    ...nothingKnown,
    jurisdiction: centralTypes.has(type) ? 'vn' : '_',
    organ: type === 'nd' ? 'cp' : '_',
    type,
    ...(type === 'luat' && passedBy(scan)),
  }
}

/** The text itself by the type that it calls itself first ("this Law"); undefined when it does not. */
export const unnamedSelf = remembered((reading: Reading): Named | undefined => {
  for (const { find, isDropped } of reading.drafts)
    if (find.head.by === 'this' && !isDropped)
      return { id: unnamedOfType(find.head.type, reading.scan), symbol: null }
  return undefined
})

const statement =
  /(?:Luật|Bộ luật|Law|Code)\s+(?:này|was|is|has been)\s[^.]{0,60}?(?:thông\s+qua|passed|approved|adopted|Quốc\s+hội|National\s+Assembly)/gu
const beforeDay = /(?:thông\s+qua|passed|approved|adopted|,|\son|\sngày)\s/giu
const statementUnitsMax = 260

/** "This Law was passed by the 14th National Assembly …, on June 14, 2019": term and year. */
const passedBy = remembered((scan: Scan): Partial<InstrumentIdParts> | undefined => {
  const last = [...scan.text.matchAll(statement)].at(-1)
  if (!last) return undefined
  for (const mark of scan.text.slice(last.index, last.index + statementUnitsMax).matchAll(beforeDay)) {
    const read = readDateAfter(scan.text, last.index + mark.index + mark[0].length - 1)
    const term = read && assemblyTermAt(read.day, scan.registry)
    if (read && term) return { organ: term, period: read.day.slice(0, 4) }
  }
  return undefined
})
