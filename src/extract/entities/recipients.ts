import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import { byPlace } from './by-place.ts'
import type { EntityScan } from './finder.ts'
import { languageOf } from './lexicon.ts'
import { expandAbbreviations } from './organ-name.ts'
import { type RecipientList, recipientLists } from './recipient-lists.ts'
import { recipientRow } from './recipient-row.ts'

/**
 * Người, tập thể được khen thưởng: the rows of the lists annexed to a decision or a proposal, and whom its sentences
 * name as given an award. The place is the name; `role` is unit, award and decision, parted by ` · `, as far as they are
 * printed. Rows with equal names stay rows of their own.
 */
export function findRecipients(scan: EntityScan): Entity[] {
  const awards = scan.found
    .filter(({ type }) => type === 'award')
    .map(award => ({ award, isGiven: isGiven(scan, award) }))
  return [...fromLists(scan, awards), ...fromSentences(scan, awards)]
}

/** An award of the text, and whether the words in front of it give it. */
type Given = { readonly award: Entity; readonly isGiven: boolean }

/** Kinds of documents that set rules for awards and give none. */
const normative: ReadonlySet<string> = new Set(['law', 'decree', 'circular', 'consolidated', 'resolution'])

function fromLists(scan: EntityScan, awards: readonly Given[]): Entity[] {
  const { context } = scan
  if (normative.has(context.kind)) return []
  const bodies = byPlace(scan.found, 'organisation')
  const first = awards.find(({ isGiven }) => isGiven) ?? awards[0]
  return recipientLists(context.text).flatMap(list => {
    const inside = firstFrom(awards, list.start)
    const named = inside && inside.start < list.start + list.opening.length ? inside : first?.award
    const award = named?.quote.replace(/\s+/g, ' ') ?? null
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
function firstFrom(awards: readonly Given[], offset: number): Entity | undefined {
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

/** Between an award and the one who gets it: `cho ông`, `to Mr.`, `an Frau`. */
const toWhom =
  /^[^.;:\n]{0,100}?(?<![\p{L}])(?:cho|to|an|til|à|au|aux|a|al)\s(?:(?:tập thể|cá nhân|đồng chí|ông|bà|anh|chị|em|thầy|cô|gia đình|Mr|Mrs|Ms|Comrade|Herrn?|Frau|Fru|Genossen?|M|Mme|Sr|Sra)\.?\s){0,2}$/iu
const unitsBetweenMax = 130

/** `Tặng Bằng khen của Chủ tịch UBND tỉnh cho ông Nguyễn Văn Mẫu`. */
function fromSentences({ found, context, lexicon }: EntityScan, awards: readonly Given[]): Entity[] {
  const { text } = context
  const named = found
    .filter(({ type }) => type === 'person' || type === 'organisation')
    .sort((a, b) => a.start - b.start)
  const needsVerb = languageOf(lexicon.comparison) === 'vi'
  let next = 0
  return awards.flatMap(({ award, isGiven }): Entity[] => {
    while (next < named.length && (named[next]?.start ?? 0) < award.end) next++
    const receiver = named
      .slice(next, next + receiversMax)
      .find(one => toWhom.test(text.slice(award.end, one.start)))
    if (!receiver || receiver.start - award.end > unitsBetweenMax || (needsVerb && !isGiven)) return []
    const role = [receiver.role, award.quote.replace(/\s+/g, ' '), context.own?.symbol ?? null]
    const { start, end, quote, canonical } = receiver
    return [
      {
        start,
        end,
        quote,
        type: 'recipient',
        canonical,
        role: role.filter(part => part !== null).join(' · '),
      },
    ]
  })
}

/** Names looked at behind an award: its giver may stand before the one who gets it. */
const receiversMax = 3
