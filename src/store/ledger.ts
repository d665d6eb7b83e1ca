import type { Day } from '../domain/day.ts'
import { isComplete, parseInstrumentId } from '../domain/instrument-id.ts'
import { requestInstrument } from './effects.ts'
import { factOf, factsOf } from './facts.ts'
import { instrumentsFitting } from './instruments.ts'
import { requestIndexing } from './outbox.ts'
import type { Store } from './store.ts'

type Unsure = {
  id: number
  read_id: string
  read_candidates: string
  /** What the ledger has settled it as; null while it is not settled. */
  settled_as: string | null
  issued_on: Day | null
  document: string
  extraction: string
  following: string
}

/** Words after a reference in which its title may stand, in UTF-16 units. */
const titleUnitsMax = 300

/**
 * Sổ viện dẫn chưa xác định: looks again at references that were open or ambiguous when they were read, from what
 * the store knows now and without reading the texts again.
 *
 * It refuses to guess: an instrument with the same number, organ and date may still be another province's. A
 * reference is settled only while exactly one known instrument fits what is printed, its issue day is the printed
 * one, and the citing text names its territory or its title. When a second one becomes known that fits as well, the
 * reference is as open again as it was read, whichever came first.
 *
 * @param instrument only references this instrument may answer; null: those of `versionId`
 */
export function workOffLedger(store: Store, instrument: string | null, versionId?: number): void {
  for (const reference of unsure(store, instrument, versionId)) {
    const fitting = candidatesFor(store, reference).filter(id => hasEvidence(store, reference, id))
    const only = fitting.length === 1 ? (fitting[0] ?? null) : null
    if (only === reference.settled_as) continue
    if (only === null)
      store.db.run(
        'UPDATE reference SET verdict = read_verdict, id_now = read_id, why_now = read_why WHERE id = ?',
        reference.id,
      )
    else
      store.db.run(
        "UPDATE reference SET verdict = 'resolved', id_now = ?, why_now = ? WHERE id = ?",
        only,
        'the only known document with this number and this issue day that the text names by title or territory',
        reference.id,
      )
    requestIndexing(store, reference.document)
    for (const cited of [only, reference.settled_as]) if (cited !== null) requestInstrument(store, cited)
  }
}

function unsure(store: Store, instrument: string | null, versionId?: number): readonly Unsure[] {
  const columns = `r.id, r.read_id, r.read_candidates, iif(r.verdict = 'resolved', r.id_now, NULL) AS settled_as,
    r.issued_on, d.public_id AS document, v.extraction, substr(v.text, r.end_unit + 1, ${titleUnitsMax}) AS following`
  const versions = 'FROM reference r JOIN version v ON v.id = r.version_id JOIN document d'
  if (versionId !== undefined)
    return store.db.all<Unsure>(
      `SELECT ${columns} ${versions} ON d.id = v.document_id
       WHERE r.version_id = ? AND r.verdict IN ('open', 'ambiguous')`,
      versionId,
    )
  const parts = instrument === null ? undefined : parseInstrumentId(instrument)
  if (parts === undefined) return []
  const namesakes = instrumentsFitting(
    store,
    `_/${parts.organ}/${parts.type}/${parts.period}/${parts.number}`,
  )
  return store.db.all<Unsure>(
    `SELECT ${columns} ${versions} ON d.version_id = v.id WHERE r.number = ?1 AND r.verdict IN ('open', 'ambiguous')
     UNION ALL
     SELECT ${columns} ${versions} ON d.version_id = v.id WHERE r.id_now IN (SELECT value FROM json_each(?2))
       AND r.verdict = 'resolved' AND r.read_verdict IN ('open', 'ambiguous')`,
    parts.number,
    JSON.stringify(namesakes),
  )
}

function candidatesFor(store: Store, { read_id, read_candidates }: Unsure): readonly string[] {
  const read = JSON.parse(read_candidates) as readonly string[]
  const candidates = read.length > 0 ? read : instrumentsFitting(store, read_id)
  return candidates.filter(isComplete)
}

function hasEvidence(store: Store, reference: Unsure, candidate: string): boolean {
  const facts = factsOf(store, candidate)
  if (reference.issued_on === null || factOf(facts, 'issuedOn') !== reference.issued_on) return false
  const territory = parseInstrumentId(candidate)?.jurisdiction
  const { jurisdiction } = JSON.parse(reference.extraction) as { jurisdiction: readonly { id: string }[] }
  if (jurisdiction.some(({ id }) => id === territory)) return true
  return namesTitle(reference.following, factOf(facts, 'title'))
}

/** Whether four of five words of a title stand, in whatever order, in the words after the reference. */
function namesTitle(following: string, title: string | null): boolean {
  const words = wordsOf(title ?? '')
  const minimumWords = 4
  if (words.length < minimumWords) return false
  const present = new Set(wordsOf(following))
  return words.filter(word => present.has(word)).length >= words.length * 0.8
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
