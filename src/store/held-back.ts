import type { AnnotatedDocument } from '../domain/document.ts'
import { isComplete } from '../domain/instrument-id.ts'
import { forgetInstrument, instrumentsNamedBy } from './instruments.ts'
import { workOffLedger } from './ledger.ts'
import { requestIndexing } from './outbox.ts'
import type { Store } from './store.ts'
import { dropAlias, type WorkKey } from './works.ts'

/** Marked MẬT: kept with its capture, and nothing of it is told. */
export function isSecret({ findings }: AnnotatedDocument): boolean {
  return findings.some(finding => finding.class === 'secret')
}

/** What a text tells of itself and of others. A secret one (MẬT) tells nothing: its facts and quotes stand in other answers. */
export function toldOf(annotated: AnnotatedDocument): AnnotatedDocument {
  if (!isSecret(annotated)) return annotated
  const extraction = { ...annotated.extraction, own: null, references: [], entities: [], effects: [] }
  return { ...annotated, extraction, assertions: [], listedFacts: [], statedRelations: [] }
}

/** What its work is recognised by. The number of a secret text names no work: it would say that the text is held. */
export function keysOf(
  annotated: AnnotatedDocument,
  names: { readonly workKeys: readonly WorkKey[]; readonly documentId: string },
): readonly WorkKey[] {
  if (!isSecret(annotated)) return names.workKeys
  const keys = names.workKeys.filter(({ kind }) => kind !== 'instrument')
  return keys.length > 0 ? keys : [{ kind: 'text', value: names.documentId }]
}

type Left = {
  /** The name of the work it was in; null where it is in that work still. */
  readonly rendered: string | null
  /** Instruments that its former text named. */
  readonly named: readonly string[]
  /** Row of its newest text. */
  readonly version: number
}

/**
 * What a document named until now and names no more: the instrument it was taken for, and whatever its text stated or cited
 * before it changed, was read otherwise or was marked secret. Others that name it keep it known, and it needs a record of its
 * own again; what nobody names is known no more, and the number of a secret text does not lead to it.
 */
export function leaveInstruments(
  store: Store,
  annotated: AnnotatedDocument,
  { rendered, named, version }: Left,
): void {
  if (isSecret(annotated) && rendered !== null) dropAlias(store, rendered)
  const stillNamed = new Set(named.length === 0 ? [] : instrumentsNamedBy(store, version))
  for (const id of new Set([rendered ?? '', ...named.filter(one => !stillNamed.has(one))])) {
    if (!isComplete(id)) continue
    // What was settled by its facts is open again, before it is asked who still names it.
    workOffLedger(store, id)
    forgetInstrument(store, id)
    requestIndexing(store, `instrument:${id}`)
  }
}
