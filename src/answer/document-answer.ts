import type { Day } from '../domain/day.ts'
import type { Registry } from '../registry/registry.ts'
import { readCapture } from '../store/captures.ts'
import { factsOf } from '../store/facts.ts'
import type { Store } from '../store/store.ts'
import { documentsOfWork, findDocument, versionsOf } from '../store/stored-document.ts'
import type { DocumentAnswer, OriginalFile } from './answers.ts'
import { namedInDocument } from './entities/named-in-document.ts'
import { masked } from './masked.ts'
import { maskedFacts, maskedWords } from './masked-facts.ts'
import { proposalAnswer } from './proposal-answer.ts'
import { shownReferences } from './shown-references.ts'

/** One document with everything found in it. A secret one (MẬT) is answered as if it were not there. */
export function documentAnswer(
  store: Store,
  registry: Registry,
  { id, on }: { id: string; on: Day },
): DocumentAnswer | null {
  const stored = findDocument(store, id)
  if (!stored || stored.secret) return null
  const { documentId, workId, url, source, version, format, ocrConfidence, attachments } = stored
  const extraction = masked(stored.extraction)
  const work = store.db.get<{ instrument_id: string | null }>(
    'SELECT instrument_id FROM work WHERE public_id = ?',
    workId,
  )
  return {
    ...extraction,
    named: namedInDocument(extraction, registry),
    proposal: proposalAnswer(store, extraction),
    references: shownReferences(store, registry, { references: extraction.references, on }),
    documentId,
    workId,
    instrumentId: (work?.instrument_id ?? null) as DocumentAnswer['instrumentId'],
    url,
    seenOn: version.createdAt,
    source,
    format,
    ocrConfidence,
    versions: versionsOf(store, id).map(({ textHash, createdAt }) => ({ textHash, seenOn: createdAt })),
    attachments: attachments.map(({ href, label }) => ({ href, label, documentId: null })),
    siblings: documentsOfWork(store, workId)
      .filter(other => other.documentId !== documentId && !other.secret)
      .map(other => ({
        documentId: other.documentId,
        language: other.extraction.language,
        url: other.url,
        title: maskedWords(other.extraction.title),
      })),
    assertions: maskedFacts(factsOf(store, work?.instrument_id ?? documentId)),
  }
}

const extensions: Readonly<Record<string, string>> = {
  pdf: 'pdf',
  scan: 'pdf',
  docx: 'docx',
  doc: 'doc',
  html: 'html',
  markdown: 'md',
  text: 'txt',
  rtf: 'rtf',
  zip: 'zip',
}

/** The bytes a document was read from, under a name of ours: names from outside are never used. */
export function originalOf(store: Store, id: string): OriginalFile | null {
  const stored = findDocument(store, id)
  if (!stored || stored.secret) return null
  return {
    bytes: readCapture(store, stored.version.sha256),
    mediaType: 'application/octet-stream',
    fileName: `${stored.documentId}.${extensions[stored.format] ?? 'bin'}`,
  }
}
