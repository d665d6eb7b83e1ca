import { type Day, formatDayVi, todayInVietnam } from '../domain/day.ts'
import type { Reference } from '../domain/extraction.ts'
import { isComplete } from '../domain/instrument-id.ts'
import type { Said } from '../domain/said.ts'
import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { instrumentsFitting, isHeld } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { maskedWords } from './masked-facts.ts'
import { checkRecitals } from './recitals/check-recitals.ts'
import type { RecitalCheck } from './recitals/recital.ts'
import { referencesIn } from './references-in.ts'
import { type StatusAnswer, statusAnswer } from './status-answer.ts'

/** Longest text that is looked through, in UTF-16 units. */
export const lookupUnitsMax = 64_000
/** Most symbols that are looked up at once. */
export const lookupSymbolsMax = 500

export type LookupRequest = {
  readonly text: string | null
  readonly symbols: readonly string[]
  readonly on: Day | null
}

export type LookupAnswer = {
  readonly on: Day
  readonly references: readonly LookedUp[]
  /** The recitals ("Căn cứ …") of the text, each with what is wrong and how it should stand. */
  readonly recitals: readonly RecitalCheck[]
}

/** One reference with what an officer must know before citing it. Never a near match. */
type LookedUp = Reference & {
  readonly title: string | null
  readonly status: StatusAnswer | null
  /** What the text says against what is known: a wrong date or a wrong title; null when nothing disagrees. */
  readonly mismatch: string | null
  readonly english: { readonly mismatch: string | null }
}

/**
 * Every reference in a text (or each of the symbols), with its verdict, its status on the day and what disagrees.
 * Offsets are those of the text as it was given. Nothing is kept. Never a near match: an unknown number is unknown.
 */
export function lookupAnswer(store: Store, registry: Registry, request: LookupRequest): LookupAnswer {
  if (request.text === null) {
    const on = request.on ?? todayInVietnam()
    return {
      on,
      recitals: [],
      references: request.symbols
        .flatMap(symbol => symbolReference(registry, symbol))
        .map(one => lookedUp(store, registry, { reference: one, on })),
    }
  }
  const { references, issuedOn } = referencesIn(registry, request.text)
  const on = request.on ?? issuedOn ?? todayInVietnam()
  const recitals = checkRecitals({ store, registry, on }, { text: request.text, references })
  const titles = titleMismatches(recitals)
  return {
    on,
    references: references.map((reference, at) => {
      const found = lookedUp(store, registry, { reference, on })
      const title = found.mismatch === null ? titles.get(at) : undefined
      return title === undefined ? found : { ...found, ...mismatched(title) }
    }),
    recitals,
  }
}

/** Titles that recitals print behind number and day, where they are not those of the number; by place of the reference. */
function titleMismatches(recitals: readonly RecitalCheck[]): ReadonlyMap<number, Said> {
  return new Map(
    recitals.flatMap(({ references, issues }) => {
      const [only, ...others] = references
      const wrong = issues.find(({ kind }) => kind === 'wrong-title' || kind === 'number-against-rest')
      if (only === undefined || others.length > 0 || !wrong) return []
      return [[only, otherTitle(wrong.printed ?? '', wrong.known ?? '')] as const]
    }),
  )
}

/** A symbol is asked for by itself; what is no symbol is answered as an open reference, so that none is lost. */
function symbolReference(registry: Registry, symbol: string): Reference[] {
  const [found] = referencesIn(registry, symbol).references
  if (found) return [found]
  const nothing = {
    kind: 'number',
    symbol: null,
    issuedOn: null,
    provisions: [],
    relation: 'mentions',
    nested: null,
  } as const
  return [
    {
      ...nothing,
      start: 0,
      end: symbol.length,
      quote: symbol,
      id: '_/_/_/_/_' as Reference['id'],
      verdict: 'open',
      held: false,
      candidates: [],
      why: 'not a symbol of a Vietnamese legal or party document',
    },
  ]
}

function lookedUp(
  store: Store,
  registry: Registry,
  { reference, on }: { reference: Reference; on: Day },
): LookedUp {
  const complete = isComplete(reference.id)
  const known = complete ? [] : fitting(store, reference)
  const facts = complete ? factsOf(store, reference.id) : []
  const title = maskedWords(factOf(facts, 'title'))
  return {
    ...reference,
    candidates: reference.candidates.length > 0 ? reference.candidates : (known as Reference['candidates']),
    held: complete && isHeld(store, reference.id),
    title,
    status: complete ? statusAnswer(store, registry, { id: reference.id, on }) : null,
    ...mismatched(mismatchOf(reference, { issuedOn: factOf(facts, 'issuedOn'), title })),
  }
}

const candidatesMax = 20
const namesakesLookedAtMax = 500

/** Known instruments that an open reference fits; one by title fits only what has that title. */
function fitting(store: Store, { id, kind, quote }: Reference): readonly string[] {
  if (kind !== 'title') return instrumentsFitting(store, id, candidatesMax)
  const named = plainWords(quote)
  return instrumentsFitting(store, id, namesakesLookedAtMax)
    .filter(one => plainWords(factOf(factsOf(store, one), 'title') ?? '') === named)
    .slice(0, candidatesMax)
}

function otherTitle(printed: string, known: string): Said {
  return {
    vi: `văn bản này gọi là “${printed}”; tên đã biết là “${known}”`,
    en: `the text calls it “${printed}”; it is known as “${known}”`,
  }
}

function mismatched(said: Said | null): Pick<LookedUp, 'mismatch' | 'english'> {
  return { mismatch: said?.vi ?? null, english: { mismatch: said?.en ?? null } }
}

/** What the text prints against what is known; null where nothing disagrees or nothing is known. */
function mismatchOf(
  reference: Reference,
  known: { issuedOn: string | null; title: string | null },
): Said | null {
  if (reference.issuedOn !== null && known.issuedOn !== null && reference.issuedOn !== known.issuedOn) {
    return {
      vi: `văn bản này ghi ngày ${formatDayVi(reference.issuedOn)}; ngày ban hành đã biết là ${formatDayVi(known.issuedOn as Day)}`,
      en: `the text says ${reference.issuedOn}; it is known to be of ${known.issuedOn}`,
    }
  }
  const printed = printedTitle(reference.quote)
  if (printed !== null && known.title !== null && !plainWords(known.title).includes(plainWords(printed))) {
    return otherTitle(printed, known.title)
  }
  return null
}

/** "Luật Thi đua, khen thưởng số 06/2022/QH15" prints a title before the number; most references print none. */
function printedTitle(quote: string): string | null {
  return /((?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+\p{Lu}.*?)\s+số\s+\d/u.exec(quote)?.[1] ?? null
}

function plainWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
