import type { Effect } from '../../domain/effect.ts'
import type { OwnIdentity, Reference } from '../../domain/extraction.ts'
import { isComplete } from '../../domain/instrument-id.ts'
import { dayAfter, dayBehind, sentenceAround, shortQuote } from './clauses.ts'

type Read = { readonly text: string; readonly own: OwnIdentity; readonly references: readonly Reference[] }

/** No text ends more by name than the longest repealing law. */
const actionsMax = 3_000
const ends: ReadonlySet<string> = new Set(['replaces', 'repeals'])

/**
 * What the text does to others where its words say more than the relation does: on which day ("hết hiệu lực kể từ ngày
 * 01/7/2025"), for how long ("ngưng hiệu lực … đến hết ngày …"), or that only a part falls which is not named.
 */
export function actions({ text, own, references }: Read): readonly Effect[] {
  let count = 0
  return references.flatMap((reference, index): Effect[] => {
    const { relation, id } = reference
    if (reference.nested !== null || id === own.id || !isComplete(id)) return []
    const isEnd = ends.has(relation)
    if (!isEnd && relation !== 'suspends') return []
    if (++count > actionsMax) return []
    const sentence = sentenceAround(text, reference.start)
    const behind = text.slice(reference.end, sentence.end)
    const before = text.slice(Math.max(sentence.start, references[index - 1]?.end ?? 0), reference.start)
    const term = termOf(behind, isEnd) ?? termOf(announcement(text, sentence.start), isEnd)
    const isPart = reference.provisions.length === 0 && unnamedPart.test(before)
    if (term === undefined && !isPart) return []
    return [
      {
        instrument: id,
        kind: isEnd ? 'ended' : 'suspended',
        from: term?.from ?? null,
        to: term?.to ?? null,
        provisions: reference.provisions.length > 0 ? reference.provisions : isPart ? [] : null,
        cause: own.id,
        certainty: 'derived',
        evidence: 'citation',
        quote: shortQuote(text.slice(sentence.start, sentence.end)),
      },
    ]
  })
}

/** "Bãi bỏ một phần ⟦…⟧", "bãi bỏ một số điều của ⟦…⟧", "thay thế những quy định về … tại ⟦…⟧". */
const unnamedPart =
  /(?<!\p{L})(?:bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|thay\s+thế)\s+(?:cho\s+)?(?:một\s+phần|một\s+số\s+(?:điều|khoản|nội\s+dung|quy\s+định)(?:\s*,\s*khoản)?|(?:các\s+|những\s+)?(?:nội\s+dung|quy\s+định)\s+(?:về|áp\s+dụng|trái)\s[^;.]{0,400}?)(?:\s*,?\s*(?:của|tại|trong|quy\s+định\s+tại))?(?:\s+các)?\s*$/iu

const ending =
  /(?:hết|không\s+còn|chấm\s+dứt)\s+hiệu\s+lực(?:\s+(?:thi\s+hành|toàn\s+bộ|một\s+phần))?,?\s+(?:kể\s+)?từ\s+/iu
const suspending = /(?:kể\s+)?từ\s+(?=ngày\s+\d)/iu

function termOf(words: string, isEnd: boolean): { from: Effect['from']; to: Effect['to'] } | undefined {
  const match = (isEnd ? ending : suspending).exec(words)
  if (!match) return undefined
  const begun = dayBehind(words, match.index + match[0].length)
  if (begun === undefined) return undefined
  if (isEnd) return { from: begun.day, to: null }
  const until = /^\s*(?:cho\s+)?đến\s+hết\s+/iu.exec(words.slice(begun.end))
  const last = until ? dayBehind(words, begun.end + until[0].length) : undefined
  return { from: begun.day, to: last ? dayAfter(last.day) : null }
}

const announcementUnitsMax = 3_000

/** The line with a colon that the items of a list stand under. */
function announcement(text: string, itemStart: number): string {
  const before = text.slice(Math.max(0, itemStart - announcementUnitsMax), itemStart)
  const colon = before.lastIndexOf(':\n')
  if (colon < 0 || /\n\s*(?:Điều\s+\d|\d{1,3}\.\s)/u.test(before.slice(colon))) return ''
  const line = before.slice(0, colon)
  return line.slice(Math.max(line.lastIndexOf('\n\n'), line.search(/[^\n]*(?:\n[^\n]*){0,3}$/u)))
}
