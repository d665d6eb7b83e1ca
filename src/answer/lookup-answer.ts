import { type Day, formatDayVi, todayInVietnam } from '../domain/day.ts'
import type { Language, Reference } from '../domain/extraction.ts'
import { isComplete } from '../domain/instrument-id.ts'
import { plainDocument } from '../domain/plain-document.ts'
import { toSource } from '../domain/source-map.ts'
import { placeLineIn } from '../extract/facts/issued-on.ts'
import { annotate } from '../extract/index.ts'
import { linesOf } from '../extract/outline/lines.ts'
import { fold } from '../normalise/fold.ts'
import { normalise } from '../normalise/index.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { instrumentsFitting, isHeld } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import type { LookedUp, LookupAnswer, LookupRequest } from './answers.ts'
import { maskedWords } from './masked-facts.ts'
import { checkRecitals } from './recitals/check-recitals.ts'
import type { RecitalCheck } from './recitals/recital.ts'
import { statusAnswer } from './status-answer.ts'
import type { Said } from './status-phrases.ts'

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

/** References of a plain text, with offsets into the text as it was given, and the day it dates itself. */
export function referencesIn(
  registry: Registry,
  text: string,
): { references: Reference[]; issuedOn: Day | null } {
  const document = normalise(plainDocument(text))
  const { extraction } = annotate(document, registry)
  const references = extraction.references.map(reference => {
    const { start, end } = toSource(document.body, reference.start, reference.end)
    return { ...reference, start, end, quote: text.slice(start, end) }
  })
  return { references, issuedOn: extraction.own?.issuedOn ?? placeDay(extraction.text, extraction.language) }
}

/** Lines in which the place line of a draft without a symbol is looked for. */
const headLinesMax = 40

/** "Cao Bằng, ngày 26 tháng 01 năm 2024" dates a draft that has no number yet. */
function placeDay(text: string, language: Language): Day | null {
  return placeLineIn(linesOf(text).slice(0, headLinesMax), language)?.day ?? null
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
