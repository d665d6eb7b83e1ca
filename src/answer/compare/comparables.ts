import type { InstrumentId } from '../../domain/instrument-id.ts'
import { instrumentsActedOn, instrumentsActingOn } from '../../store/acting-on.ts'
import type { Store } from '../../store/store.ts'
import { versionsOf } from '../../store/stored-document.ts'
import { briefOf } from '../instrument-brief.ts'
import type { Comparable } from './compare.ts'
import { textOfInstrument } from './held-text.ts'

/** What an instrument replaced and what replaced it: at most 200 each, those whose text is held first, newest first. */
export function comparablesOf(store: Store, id: InstrumentId): readonly Comparable[] {
  const named = (as: 'replaced' | 'successor', ids: readonly InstrumentId[]): readonly Comparable[] =>
    ids
      .filter(other => other !== id)
      .map(other => ({
        as,
        name: other,
        instrument: briefOf(store, other),
        held: textOfInstrument(store, other, 'own') !== undefined,
        seenOn: null,
      }))
      .sort((a, b) => Number(b.held) - Number(a.held) || periodOf(b.name).localeCompare(periodOf(a.name)))
  return [
    ...named('replaced', instrumentsActedOn(store, id, ['replaces'])),
    ...named('successor', instrumentsActingOn(store, id, ['replaces'])),
  ]
}

/** The year of an instrument, for order. */
function periodOf(id: string): string {
  return id.split('/')[3] ?? ''
}

/** Every text that a document has had, the present one first. */
export function versionNames(store: Store, documentId: string): readonly Comparable[] {
  return versionsOf(store, documentId).map(({ textHash, createdAt }) => ({
    as: 'version',
    name: `${documentId}@${textHash.slice(0, versionDigits)}`,
    instrument: null,
    held: true,
    seenOn: createdAt,
  }))
}

const versionDigits = 16
