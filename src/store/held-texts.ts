import type { Extraction } from '../domain/extraction.ts'
import type { Store } from './store.ts'

export type HeldText = Pick<Extraction, 'text' | 'outline' | 'language'> & { readonly documentId: string }

type Row = { readonly documentId: string; readonly text: string; readonly extraction: string }

/**
 * The texts of the documents held that render an instrument, originals before machine translations; no more than
 * needed to read clauses: without references and entities. Secret ones are left out.
 */
export function heldTextsOf(store: Store, instrument: string): readonly HeldText[] {
  const rows = store.db.all<Row>(
    `SELECT d.public_id AS documentId, v.text, v.extraction FROM work w JOIN document d ON d.work_id = w.id
     JOIN version v ON v.id = d.version_id WHERE w.instrument_id = ? AND v.secret = 0
     ORDER BY v.language <> 'vi', length(v.text) DESC, d.id`,
    instrument,
  )
  return rows.map(({ documentId, text, extraction }) => {
    const { outline, language } = JSON.parse(extraction) as Pick<Extraction, 'outline' | 'language'>
    return { documentId, text, outline, language }
  })
}
