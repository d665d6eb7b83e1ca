import type { Finding } from '../src/domain/finding.ts'
import type { Registry } from '../src/registry/registry.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { CaptureLostError, rawOfCapture } from '../src/store/captures.ts'
import { requestCited } from '../src/store/citation-steps.ts'
import type { Store } from '../src/store/store.ts'
import { documentIds, findDocument, type StoredDocument } from '../src/store/stored-document.ts'
import { bringIndex } from './index-records.ts'
import { type IngestOutcome, noteFailure, readCaptured } from './ingest.ts'
import { storeRegistry } from './store-registry.ts'

type ReextractOptions = {
  readonly store: Store
  readonly index: SearchIndex
  readonly registry: Registry
  readonly ocr?: boolean
  readonly progress?: (done: number, total: number, documentId: string) => void
}

type ReextractReport = {
  readonly documents: number
  readonly failed: number
  readonly findings: readonly Finding[]
  readonly tookMs: number
}

/**
 * Reads every document again from its capture, without network: the grammar has improved, or a table has grown.
 * Replaces what was read in each document's newest version and nothing else; done twice, it changes nothing.
 */
export async function reextract(options: ReextractOptions): Promise<ReextractReport> {
  const { store } = options
  const started = Date.now()
  storeRegistry(store, options.registry)
  const ids = documentIds(store)
  const findings: Finding[] = []
  let failed = 0
  for (const [at, id] of ids.entries()) {
    options.progress?.(at, ids.length, id)
    const document = findDocument(store, id)
    if (!document) continue
    const outcome = await readAgain(document, options)
    if (outcome.change === 'failed') failed += 1
    findings.push(...outcome.findings)
  }
  requestCited(store)
  await bringIndex(options)
  options.progress?.(ids.length, ids.length, '')
  return { documents: ids.length, failed, findings, tookMs: Date.now() - started }
}

/** A document whose capture is lost stays as it was read; the others are read all the same. */
async function readAgain(
  { place, version }: StoredDocument,
  options: ReextractOptions,
): Promise<IngestOutcome> {
  try {
    const raw = rawOfCapture(options.store, version.captureId)
    return await readCaptured(raw, { capture: { id: version.captureId }, place, reread: version.id }, options)
  } catch (error) {
    if (!(error instanceof CaptureLostError)) throw error
    return noteFailure(options.store, version.captureId, {
      class: 'unreadable',
      subject: place,
      detail: error.message,
      next: 'chép lại captures/ từ bản sao lưu, hoặc thu thập lại; những gì đã đọc trước đây vẫn còn',
    })
  }
}
