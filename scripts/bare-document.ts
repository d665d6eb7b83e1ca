import type { Document } from '../src/domain/document.ts'
import { plainDocument } from '../src/domain/plain-document.ts'

/** A normalised Vietnamese text of which nothing else is known: for measuring and for tests. */
export function bareDocument(text: string): Document {
  return {
    ...plainDocument(text),
    stage: 'document',
    language: 'vi',
    translation: { machineTranslated: false, originalUrl: null, evidence: [] },
    metadataLines: [],
  }
}
