import type { Entity } from '../../domain/extraction.ts'
import type { EntityScan } from './finder.ts'
import { languageOf } from './lexicon.ts'

/** An award of the text, and whether the words in front of it give it. */
export type GivenAward = { readonly award: Entity; readonly isGiven: boolean }

/** Between an award and the one who gets it: `cho ông`, `to Mr.`, `an Frau`. */
const toWhom =
  /^[^.;:\n]{0,100}?(?<![\p{L}])(?:cho|to|an|til|à|au|aux|a|al)\s(?:(?:tập thể|cá nhân|đồng chí|ông|bà|anh|chị|em|thầy|cô|gia đình|Mr|Mrs|Ms|Comrade|Herrn?|Frau|Fru|Genossen?|M|Mme|Sr|Sra)\.?\s){0,2}$/iu
/** Between a name and the award he gets: `vừa được tặng danh hiệu`. */
const gotIt =
  /^(?:\s?[,–-](?!\s?(?:các|những|nhiều|\d{1,3}|bốn|ba|hai)\s)[^.;:\n]{0,90}?,?|\slà một trong[^.;:,\n]{0,60}?)?\s(?:được|vinh dự|đã|vừa)\s(?:\p{L}{1,8}\s){0,2}?(?:tặng|trao|trao tặng|tặng thưởng|phong tặng|truy tặng|công nhận|nhận|đón nhận)\s[^.;:\n]{0,40}$/iu
/** Before a row of names: `các tập thể được tặng Bằng khen gồm`, `Bốn cá nhân được khen thưởng là`. */
const announced =
  /(?<![\p{L}])(?:tập thể|cá nhân|đơn vị|gia đình)[^.;:\n]{0,40}\sđược\s(?:tặng|trao|trao tặng|khen thưởng|biểu dương|công nhận|tuyên dương)[^.;:\n]{0,90}?\s(?:gồm|gồm có|là|gồm các|:)(?=\s)/giu
const unitsBetweenMax = 130
/** Names looked at around an award: its giver may stand between it and the one who gets it. */
const namesMax = 3
/** A sentence that lists recipients is looked at for this long. */
const sentenceUnitsMax = 1_500

/** `Tặng Bằng khen … cho ông A`, `ông A được tặng Bằng khen`, `các cá nhân được tặng Bằng khen gồm ông A, bà B`. */
export function recipientsInSentences(scan: EntityScan, awards: readonly GivenAward[]): Entity[] {
  const named = scan.found
    .filter(({ type }) => type === 'person' || type === 'organisation')
    .sort((a, b) => a.start - b.start)
  const isVietnamese = languageOf(scan.lexicon.comparison) === 'vi'
  return [
    ...givenTo(scan, awards, { named, needsVerb: isVietnamese }),
    ...(isVietnamese ? [...gotten(scan, awards, named), ...listed(scan, awards, named)] : []),
  ]
}

function givenTo(
  { context }: EntityScan,
  awards: readonly GivenAward[],
  { named, needsVerb }: { named: readonly Entity[]; needsVerb: boolean },
): Entity[] {
  const { text } = context
  let next = 0
  return awards.flatMap(({ award, isGiven }) => {
    while (next < named.length && (named[next]?.start ?? 0) < award.end) next++
    const near = named.slice(next, next + namesMax).filter(one => one.start - award.end <= unitsBetweenMax)
    const receiver = near.find(one => toWhom.test(text.slice(award.end, one.start)))
    return receiver && (isGiven || !needsVerb) ? [recipient(context, receiver, award)] : []
  })
}

function gotten({ context }: EntityScan, awards: readonly GivenAward[], named: readonly Entity[]): Entity[] {
  const { text } = context
  let next = 0
  return awards.flatMap(({ award }) => {
    while (next < named.length && (named[next]?.end ?? 0) <= award.start) next++
    const near = named
      .slice(Math.max(0, next - namesMax), next)
      .filter(one => award.start - one.end <= unitsBetweenMax && gotIt.test(text.slice(one.end, award.start)))
    // A person before his school, not the school.
    const receiver = near.find(({ type }) => type === 'person') ?? near.at(-1)
    return receiver ? [recipient(context, receiver, award)] : []
  })
}

/** Every name of the sentence behind the words that announce it. */
function listed({ context }: EntityScan, awards: readonly GivenAward[], named: readonly Entity[]): Entity[] {
  const { text } = context
  let next = 0
  return [...text.matchAll(announced)].flatMap(match => {
    const from = match.index + match[0].length
    const stop = text.slice(from, from + sentenceUnitsMax).search(/[.;\n]/u)
    const to = from + (stop < 0 ? 0 : stop)
    const award = awards.find(one => one.award.start >= match.index && one.award.end <= to)?.award ?? null
    while (next < named.length && (named[next]?.start ?? 0) < from) next++
    const names: Entity[] = []
    let end = from
    for (let at = next; (named[at]?.end ?? Number.POSITIVE_INFINITY) <= to; at++) {
      const one = named[at]
      // A body inside the role of the person before it got nothing.
      if (one && one.start >= end && isItem(text.slice(end, one.start))) names.push(one)
      if (one) end = Math.max(end, one.end)
    }
    return names.map(one => recipient(context, one, award))
  })
}

/** What stands before a name of a list: a comma, "và", honorifics. */
function isItem(between: string): boolean {
  return /^(?:.{0,60}[,;])?\s*(?:và\s)?(?:các\s)?(?:(?:tập thể|cá nhân|đồng chí|ông|bà|anh|chị|em|thầy|cô|cháu)\s(?:giáo\s)?){0,2}$/iu.test(
    between,
  )
}

function recipient(context: EntityScan['context'], receiver: Entity, award: Entity | null): Entity {
  const role = [receiver.role, award?.quote.replace(/\s+/g, ' ') ?? null, context.own?.symbol ?? null]
    .filter(part => part !== null)
    .join(' · ')
  const { start, end, quote, canonical } = receiver
  return { start, end, quote, type: 'recipient', canonical, role: role === '' ? null : role }
}
