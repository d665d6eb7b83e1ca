import type { Extraction, Language } from '../domain/extraction.ts'
import { fingerprint, sameStoryMin, similarity } from '../normalise/original.ts'
import type { Store } from './store.ts'
import { sampleTriples, triplesOf } from './triples.ts'

/** Texts that share this much of their word triples are one text, printed in several places. */
const sameTextMin = 0.7
/** And this much of their numbers: results and price lists are alike in all but those. */
const sameNumbersMin = 0.6
const candidatesMax = 5
const sharedTraitsMin = { text: 8, facts: 4 } as const
/** What more documents have than this tells none of them; asking for all of them would take longer with each. */
const documentsPerTraitMax = 500
/** Shorter texts are too alike to be told apart: `Trang đang được cập nhật`. */
const textUnitsMin = 400

type Other = { id: number; public_id: string; text: string; language: Language; machine: number }

/**
 * Documents that render the same work without saying so: the same text at another address, and the original of a
 * machine translation that names none, known by its numbers, dates, amounts and names. Found whichever comes first.
 * @returns their rows; documents that are instruments have numbers for that, and get none
 */
export function findTwins(store: Store, documentRow: number, extraction: Extraction): readonly number[] {
  store.db.run('DELETE FROM trait WHERE document_id = ?', documentRow)
  if (extraction.own !== null || isNoDocument(extraction) || extraction.text.length < textUnitsMin) return []
  const triples = triplesOf(extraction.text)
  const sample = sampleTriples(triples)
  const facts = factTokens(extraction)
  const twins = [
    ...candidates(store, 'text', sample, documentRow).filter(other =>
      isSameText({ text: extraction.text, triples }, other.text),
    ),
    ...candidates(store, 'facts', facts, documentRow).filter(other => isSameStory(extraction, other)),
  ]
  for (const token of sample) addTrait(store, 'text', token, documentRow)
  for (const token of facts) addTrait(store, 'facts', token, documentRow)
  return [...new Set(twins.map(other => other.id))].sort((a, b) => a - b)
}

/** Error pages and listings are alike and tell nothing. */
function isNoDocument({ kind }: Extraction): boolean {
  return kind === 'listing' || kind === 'error' || kind === 'wrong-document'
}

function addTrait(store: Store, kind: 'text' | 'facts', token: string, documentRow: number): void {
  store.db.run(
    'INSERT OR IGNORE INTO trait (kind, token, document_id) VALUES (?, ?, ?)',
    kind,
    token,
    documentRow,
  )
}

function candidates(
  store: Store,
  kind: 'text' | 'facts',
  tokens: readonly string[],
  documentRow: number,
): readonly Other[] {
  return store.db.all<Other>(
    `SELECT d.id, d.public_id, v.text, v.language, json_extract(v.extraction, '$.machineTranslated') AS machine
     FROM (SELECT document_id, count(*) AS shared FROM trait
           WHERE kind = ?1 AND document_id <> ?3 AND token IN (
             SELECT value FROM json_each(?2) WHERE
               (SELECT count(*) FROM (SELECT 1 FROM trait WHERE kind = ?1 AND token = value LIMIT ?6 + 1)) <= ?6)
           GROUP BY document_id HAVING shared >= ?4 ORDER BY shared DESC, document_id LIMIT ?5) found
     JOIN document d ON d.id = found.document_id JOIN version v ON v.id = d.version_id
     ORDER BY d.id`,
    kind,
    JSON.stringify(tokens),
    documentRow,
    sharedTraitsMin[kind],
    candidatesMax,
    documentsPerTraitMax,
  )
}

type Compared = { readonly text: string; readonly triples: ReadonlySet<string> }

function isSameText({ text, triples }: Compared, other: string): boolean {
  return (
    overlap(numbersIn(text), numbersIn(other)) >= sameNumbersMin &&
    overlap(triples, triplesOf(other)) >= sameTextMin
  )
}

/** One is a machine translation, the other is in Vietnamese, and they tell the same. */
function isSameStory(extraction: Extraction, other: Other): boolean {
  const isPair =
    (extraction.machineTranslated && other.language === 'vi') ||
    (other.machine === 1 && extraction.language === 'vi')
  if (!isPair) return false
  const mine = fingerprint(extraction.text, extraction.language)
  return similarity(mine, fingerprint(other.text, other.language)) >= sameStoryMin
}

/** Tokens two unrelated texts seldom share; years and plain numbers are in every other text. */
function factTokens({ text, language }: Extraction): readonly string[] {
  const { symbols, days, periods, amounts, names } = fingerprint(text, language)
  return [...new Set([...symbols, ...days, ...periods, ...amounts, ...names])]
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+/g) ?? [])
}

/** Shared members among all; two empty sets are the same. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const member of a) if (b.has(member)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 1 : shared / all
}
