import type { AnnotatedDocument } from '../domain/document.ts'
import { isComplete } from '../domain/instrument-id.ts'
import { forgetInstrument } from './instruments.ts'
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

/**
 * What a document named until now and names no more: the instrument it was taken for, and of a text that is secret now all
 * that it stated and cited. Others that name it keep it known, and it needs a record of its own again; what nobody names is
 * known no more, and the number of a secret text does not lead to it.
 */
export function leaveInstruments(
  store: Store,
  annotated: AnnotatedDocument,
  before: { readonly rendered: string | null; readonly named: readonly string[] },
): void {
  if (isSecret(annotated) && before.rendered !== null) dropAlias(store, before.rendered)
  for (const id of new Set([before.rendered ?? '', ...before.named])) {
    if (!isComplete(id)) continue
    // What was settled by its facts is open again, before it is asked who still names it.
    workOffLedger(store, id)
    forgetInstrument(store, id)
    requestIndexing(store, `instrument:${id}`)
  }
}
