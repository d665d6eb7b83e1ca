import type { Entity, OutlinePart } from '../../domain/extraction.ts'
import { formatProvision } from '../../domain/provision.ts'
import { spanOf } from '../../domain/span.ts'
import { type DeadlineCues, deadlineCues, durationUnits } from './deadline-cues.ts'
import type { EntityScan } from './finder.ts'

/** UTF-16 units looked at on either side for the cue and for the sentence. */
const cueUnitsMax = 70
const sentenceUnitsMax = 320
/** What is to be done is quoted up to here. */
const taskUnitsMax = 160

type Found = {
  readonly start: number
  readonly end: number
  readonly canonical: string | null
  readonly recurrence: string
}

/**
 * Thời hạn: days before which something has to be done, and times that run from an event. `canonical` is the ISO day,
 * `--02-28` for one that comes back every year, `P10D` for a span of days and `10 ngày làm việc` for working days.
 * `role` says how often, for whom and what, and the provision: `yearly; for: các đơn vị; what: gửi hồ sơ …; at: khoản
 * 2 Điều 5`; parts that the text does not say are left out.
 */
export function findDeadlines({ context, found }: Pick<EntityScan, 'context' | 'found'>): Entity[] {
  const { text, outline, language } = context
  const cues = deadlineCues(language)
  const deadlines = [...ofDates(text, found, cues), ...ofSpans(text, cues)].sort((a, b) => a.start - b.start)
  const provisions = provisionsAt(
    outline,
    deadlines.map(({ start }) => start),
  )
  return deadlines.map((deadline, index) => ({
    ...spanOf(text, deadline.start, deadline.end),
    type: 'deadline',
    canonical: deadline.canonical,
    role: [deadline.recurrence, ...taskOf(text, deadline, cues), ...at(provisions[index])].join('; '),
  }))
}

function at(provision: string | undefined): string[] {
  return provision ? [`at: ${provision}`] : []
}

/** Dates that were found before, where the words in front make them a deadline. */
function ofDates(text: string, found: readonly Entity[], cues: DeadlineCues): Found[] {
  return found.flatMap((date): Found[] => {
    if (date.type !== 'date') return []
    const lead = text.slice(Math.max(0, date.start - cueUnitsMax), date.start)
    const after = text.slice(date.end, date.end + cueUnitsMax)
    const yearly = cues.yearly.exec(after)
    // Years are plans, not deadlines, unless "at the latest" says so.
    const isExact = date.canonical === null || date.canonical.length > 'yyyy'.length
    const asks = isExact && isAsked(text, date, cues, yearly !== null)
    const cue = cues.latest.exec(lead) ?? (asks ? cues.before.exec(lead) : null)
    if (!cue) return []
    const start = date.start - lead.length + cue.index
    const end = date.end + (yearly?.[0].length ?? 0)
    const canonical = yearly ? yearlyDay(date.canonical) : date.canonical
    return [{ start, end, canonical, recurrence: yearly ? 'yearly' : 'once' }]
  })
}

/** "Trước ngày" is a deadline where something is asked for, and not where it tells old papers from new ones. */
function isAsked(text: string, date: Entity, cues: DeadlineCues, isYearly: boolean): boolean {
  if (isYearly) return true
  const { start, end } = sentenceAround(text, date.start, date.end)
  const lead = text.slice(start, date.start).replace(cues.before, '')
  if (cues.done.test(lead.slice(-cueUnitsMax)) || cues.condition.test(text.slice(date.end, end))) return false
  return cues.asks.test(lead) || (lead.trim() === '' && cues.asks.test(text.slice(date.end, end)))
}

/** `--02-28`: the year of such a day is only inferred. */
function yearlyDay(canonical: string | null): string | null {
  if (canonical === null || canonical.startsWith('--')) return canonical
  return /^\d{4}-\d{2}-\d{2}$/.test(canonical) ? `-${canonical.slice(4)}` : null
}

function ofSpans(text: string, cues: DeadlineCues): Found[] {
  return [...text.matchAll(cues.within)].map(match => {
    const { count = '', unit = '' } = match.groups ?? {}
    const form = durationUnits.find(([pattern]) => pattern.test(unit))?.[1]
    const days = Number(count)
    return {
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      canonical: form ? form.replace('#', String(days)) : `${days} ngày làm việc`,
      recurrence: 'from event',
    }
  })
}

/** Who has to do what: from the sentence in front of the deadline, or behind it where the deadline begins it. */
function taskOf(text: string, { start, end }: Found, cues: DeadlineCues): string[] {
  const sentence = sentenceAround(text, start, end)
  const lead = lastClause(clean(text.slice(sentence.start, start)), cues)
  const clause = lead.length > 3 ? lead : clean(text.slice(end, sentence.end))
  const verb = cues.asks.exec(clause)
  if (!verb) return clause === '' ? [] : [`what: ${cut(clause)}`]
  const who = clean(clause.slice(0, verb.index))
  const isNamed = who !== '' && who.length <= whoUnitsMax
  return [...(isNamed ? [`for: ${who}`] : []), `what: ${cut(clause.slice(verb.index))}`]
}

/** Longer subjects are sentences of their own. */
const whoUnitsMax = 90

/** Of a long sentence the clauses that ask for something, from the last comma that leaves one. */
function lastClause(sentence: string, { asks }: DeadlineCues): string {
  if (sentence.length <= taskUnitsMax) return sentence
  for (let at = sentence.lastIndexOf(', '); at > 0; at = sentence.lastIndexOf(', ', at - 1)) {
    if (asks.test(sentence.slice(at))) return sentence.slice(at + 2)
  }
  return sentence
}

function clean(clause: string): string {
  return clause
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|^(?:[\dIVX]{1,4}|[a-zđ])[.)]\s|[\s.,;:(–-]+$/giu, '')
    .trim()
}

/** At a word's end. */
function cut(clause: string): string {
  if (clause.length <= taskUnitsMax) return clause
  return `${clause.slice(0, clause.lastIndexOf(' ', taskUnitsMax))} …`
}

const sentenceEnd = /[;\n]|[.!?](?=\s+[\p{Lu}\d-]|\s*$)/gu

function sentenceAround(text: string, from: number, to: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, from - sentenceUnitsMax), from)
  let start = from - before.length
  for (const match of before.matchAll(sentenceEnd)) start = from - before.length + match.index + 1
  const after = text.slice(to, to + sentenceUnitsMax)
  const stop = after.search(/[;\n]|[.!?](?=\s+[\p{Lu}\d-])|[.!?]$/u)
  return { start, end: stop < 0 ? to + after.length : to + stop }
}

/** The innermost provision at each of several offsets, which are in order; one pass over the outline. */
function provisionsAt(outline: readonly OutlinePart[], offsets: readonly number[]): (string | undefined)[] {
  const parts = [...outline].sort((a, b) => a.start - b.start || b.end - a.end)
  const open: OutlinePart[] = []
  let next = 0
  return offsets.map(offset => {
    for (let part = parts[next]; part && part.start <= offset; part = parts[++next]) {
      while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= part.start) open.pop()
      open.push(part)
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop()
    const path = open.at(-1)?.path
    return path && formatProvision(path)
  })
}
