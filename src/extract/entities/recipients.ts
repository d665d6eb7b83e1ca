import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import { byPlace } from './by-place.ts'
import type { EntityScan } from './finder.ts'
import { expandAbbreviations } from './organ-name.ts'
import { type RecipientList, recipientLists } from './recipient-lists.ts'
import { recipientRow } from './recipient-row.ts'
import { type GivenAward, recipientsInSentences } from './recipient-sentences.ts'

/**
 * Người, tập thể được khen thưởng: the rows of the lists annexed to a decision or a proposal, and whom its sentences
 * name as given an award. The place is the name; `role` is unit, award and decision, parted by ` · `, as far as they are
 * printed. Rows with equal names stay rows of their own.
 */
export function findRecipients(scan: EntityScan): Entity[] {
  const awards = scan.found
    .filter(({ type }) => type === 'award')
    .map(award => ({ award, isGiven: isGiven(scan, award) }))
  return [...fromLists(scan, awards), ...recipientsInSentences(scan, awards)]
}

/** Kinds of documents that set rules for awards and give none. */
const normative: ReadonlySet<string> = new Set(['law', 'decree', 'circular', 'consolidated', 'resolution'])

function fromLists(scan: EntityScan, awards: readonly GivenAward[]): Entity[] {
  const { context } = scan
  if (normative.has(context.kind)) return []
  const bodies = byPlace(scan.found, 'organisation')
  const first = awards.find(({ isGiven }) => isGiven) ?? awards[0]
  return recipientLists(context.text, context.title).flatMap(list => {
    const inside = firstFrom(awards, list.start)
    const headed = inside && inside.start < list.start + list.opening.length ? inside : undefined
    // The article names the award in full; a heading may leave out who gives it.
    const isSame = headed && [null, first?.award.canonical].includes(headed.canonical)
    const award = (headed && !isSame ? headed : first?.award)?.quote.replace(/\s+/g, ' ') ?? null
    const decision = decisionOf(scan, list)
    return list.rows.flatMap((row): Entity[] => {
      const found = recipientRow(scan, row)
      if (!found) return []
      const span = spanOf(context.text, found.start, found.end)
      const body = bodies.startingAt(found.start)
      const name = span.quote.replace(/\s+/g, ' ')
      const known = body?.end === found.end ? body.canonical : null
      const canonical = found.isPerson ? name : (known ?? expandAbbreviations(name, scan.registry))
      const role = [found.unit, found.award ?? row.heading ?? award, decision]
        .filter(part => part !== null)
        .join(' · ')
      return [{ ...span, type: 'recipient', canonical, role: role === '' ? null : role }]
    })
  })
}

/** The first award at or behind an offset; awards are in order. */
function firstFrom(awards: readonly GivenAward[], offset: number): Entity | undefined {
  let low = 0
  let high = awards.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((awards[middle]?.award.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return awards[low]?.award
}

const gives =
  /(?<![\p{L}])(?:tặng|trao|tặng thưởng|truy tặng|phong tặng|công nhận|khen thưởng)(?![\p{L}])[^.;\n]{0,60}$/iu
const verbUnitsMax = 90

function isGiven({ context }: EntityScan, { start }: Entity): boolean {
  return gives.test(context.text.slice(Math.max(0, start - verbUnitsMax), start))
}

const attached = /[Kk]èm theo\s(?:\p{L}+\s){1,3}số\s?:?\s?(?<symbol>[\d_]{1,6}\s?\/[^\s,;()]{2,30})/u

/** The decision a list belongs to: the document's own symbol, else the one it is annexed to. */
function decisionOf({ context }: EntityScan, list: RecipientList): string | null {
  const own = context.own?.symbol ?? null
  const printed = attached.exec(list.opening)?.groups?.symbol?.replace(/\s/g, '') ?? null
  return own !== null && !own.includes('_') ? own : (printed ?? own)
}
