import type { Effect } from '../../domain/effect.ts'
import type { OwnIdentity, Reference } from '../../domain/extraction.ts'
import { isComplete } from '../../domain/instrument-id.ts'
import { dayBehind, sentenceAround, shortQuote } from './clauses.ts'

const clause = /có\s+hiệu\s+lực(?:\s+thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(?=ngày\s+\d)/gu
const clausesMax = 2_000

/**
 * A consolidated text (văn bản hợp nhất) says of what it consolidates from when each holds: "Luật số … sửa đổi …, có
 * hiệu lực kể từ ngày …". The first instrument that its sentence names is the one that does.
 */
export function consolidatedCommencements(
  text: string,
  own: OwnIdentity,
  references: readonly Reference[],
): readonly Effect[] {
  if (own.type !== 'vbhn') return []
  const found = new Map<string, Effect>()
  let count = 0
  for (const match of text.matchAll(clause)) {
    if (++count > clausesMax) break
    const begun = dayBehind(text, match.index + match[0].length)
    if (begun === undefined) continue
    const { start } = sentenceAround(text, match.index)
    const named = references.filter(
      one => one.start >= start && one.end <= match.index && isNamed(one) && one.id !== own.id,
    )
    const subject = named.findLast(one => one.nested === null || one.nested.relation.endsWith('_by'))
    if (subject === undefined || !isComplete(subject.id)) continue
    const key = `${subject.id} ${begun.day}`
    if (found.has(key)) continue
    found.set(key, {
      instrument: subject.id,
      kind: 'in-force',
      from: begun.day,
      to: null,
      provisions: null,
      cause: subject.id,
      certainty: 'verified-in-part',
      evidence: 'citation',
      quote: shortQuote(text.slice(start, begun.end)),
    })
  }
  return [...found.values()]
}

function isNamed({ kind }: Reference): boolean {
  return kind === 'number' || kind === 'title'
}
