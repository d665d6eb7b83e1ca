import { parseIsoDay } from '../../domain/day.ts'
import type { UnboundAssertion } from '../../domain/document.ts'
import type { Effect } from '../../domain/effect.ts'
import type { OwnIdentity, Reference } from '../../domain/extraction.ts'
import type { Provision } from '../../domain/provision.ts'
import type { TextContext } from '../context.ts'
import { dayBehind, shortQuote } from './clauses.ts'

type Read = {
  readonly context: TextContext
  readonly own: OwnIdentity
  readonly references: readonly Reference[]
}

/**
 * Ngày có hiệu lực: a row for each day that the text or its portal's table gives for the whole, with the evidence of
 * each, and a row for provisions that the text lets begin on another day ("… có hiệu lực thi hành từ ngày …").
 */
export function commencements(read: Read, facts: readonly UnboundAssertion[]): readonly Effect[] {
  const whole = facts
    .filter(fact => fact.field === 'effectiveFrom')
    .flatMap((fact): Effect[] => {
      const day = parseIsoDay(fact.value)
      if (day === undefined) return []
      const { certainty, evidence, quote } = fact
      return [{ ...row(read, null), from: day, certainty, evidence, quote }]
    })
  return [...whole, ...partsOf(read)]
}

function row({ own }: Pick<Read, 'own'>, provisions: readonly Provision[] | null): Omit<Effect, 'from'> {
  return {
    instrument: own.id,
    kind: 'in-force',
    to: null,
    provisions,
    cause: own.id,
    certainty: 'verified',
    evidence: 'signed-text',
  }
}

const clause = /có\s+hiệu\s+lực(?:\s*thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(?=ngày\s)/gu
/** Of one article. */
const clausesMax = 100
const fromSigning = /^ngày\s+(?:được\s+)?(?:ký|ban\s+hành)/u

/** Provisions of its own before the clause, in its sentence, or in the items that the clause announces. */
function partsOf(read: Read): readonly Effect[] {
  const { context, own, references } = read
  const article = closingArticle(context)
  if (article === undefined) return []
  const { text } = context
  const effects: Effect[] = []
  let from = article.start
  let count = 0
  for (const match of text.slice(article.start, article.end).matchAll(clause)) {
    if (++count > clausesMax) break
    const at = article.start + match.index
    const behind = at + match[0].length
    const begun = dayBehind(text, behind)
    const day = fromSigning.test(text.slice(behind, behind + 30)) ? own.issuedOn : (begun?.day ?? null)
    const start = Math.max(from, itemStart(text, article.start, at))
    from = begun?.end ?? behind
    if (day === null) continue
    const before = ownProvisions(references, own, { start, end: at })
    const announced = before.length === 0 ? announcedItems(text, from, article.end) : undefined
    const provisions = announced ? ownProvisions(references, own, announced) : before
    if (provisions.length > 0)
      effects.push({ ...row(read, provisions), from: day, quote: shortQuote(text.slice(start, from)) })
  }
  return effects
}

/** The last article that says from when this text holds. */
function closingArticle({ outline, text }: TextContext): { start: number; end: number } | undefined {
  return outline.findLast(
    ({ path: { annex, dieu, khoan, diem }, start, end }) =>
      dieu !== undefined &&
      (annex ?? khoan ?? diem) === undefined &&
      /này\s+(?:bắt\s+đầu\s+)?có\s+hiệu\s+lực/u.test(text.slice(start, end)),
  )
}

const itemMark = /(?:\n\s*(?:\d{1,3}\.|[a-zđ]\))\s|[.;]\s)/gu

function itemStart(text: string, from: number, at: number): number {
  let start = from
  for (const match of text.slice(from, at).matchAll(itemMark)) start = from + match.index + match[0].length
  return start
}

/** ": a) …; b) …" behind the day: the items down to the next clause of the article. */
function announcedItems(text: string, at: number, end: number): { start: number; end: number } | undefined {
  if (!/^\s*:/.test(text.slice(at, at + 5))) return undefined
  const next = /\n\s*\d{1,3}\.\s/u.exec(text.slice(at, end))
  return { start: at, end: next ? at + next.index : end }
}

/** Not those behind "trừ", which are left out of what begins. */
function ownProvisions(
  references: readonly Reference[],
  own: OwnIdentity,
  { start, end }: { start: number; end: number },
): readonly Provision[] {
  return references
    .filter(one => one.start >= start && one.end <= end && one.id === own.id)
    .flatMap(one => one.provisions)
}
