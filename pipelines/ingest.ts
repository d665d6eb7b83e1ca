import type { ParsedDocument, RawDocument } from '../src/domain/document.ts'
import { type Finding, isFinding } from '../src/domain/finding.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { read } from '../src/read/index.ts'
import type { Registry } from '../src/registry/registry.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { type Capture, type CaptureMeans, saveCapture, setCaptureState } from '../src/store/captures.ts'
import { requestCited } from '../src/store/citation-steps.ts'
import { closeFindings, saveFinding } from '../src/store/findings.ts'
import { saveDocument } from '../src/store/save-document.ts'
import { transaction } from '../src/store/sqlite.ts'
import { isStorageFault } from '../src/store/storage-fault.ts'
import type { Store } from '../src/store/store.ts'
import { documentOfCapture } from '../src/store/stored-document.ts'
import { bringIndex } from './index-records.ts'
import { namesOf } from './names.ts'
import { rawOfFile } from './raw-of-file.ts'
import { storeRegistry } from './store-registry.ts'
import { walkFiles } from './walk-files.ts'
import { wrongDocument } from './wrong-document.ts'

type IngestOptions = {
  readonly store: Store
  readonly index: SearchIndex
  readonly registry: Registry
  readonly progress?: (done: number, total: number, place: string) => void
  /** Recognise scanned pages optically; default true. */
  readonly ocr?: boolean
  /**
   * For a crawl: reads what it asked for, and may refuse what it read, e.g. a robot check in place of the document: its
   * capture is kept, nothing else.
   */
  readonly read?: (raw: RawDocument) => Promise<ParsedDocument | Finding>
}

export type IngestReport = {
  readonly planned: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly failed: number
  readonly bytes: number
  /** Of this run: what could not be read, and why. Never empty when `failed` is not 0. */
  readonly findings: readonly Finding[]
  readonly tookMs: number
}

export type IngestOutcome = {
  readonly change: 'new' | 'changed' | 'unchanged' | 'failed'
  /** Null when the capture could not be read. */
  readonly documentId: string | null
  readonly findings: readonly Finding[]
}

/** Documents after which the index is brought up to the store. */
const documentsPerIndexing = 100

/**
 * Files and folders: capture → read → normalise → annotate → store → index, in a fixed order of files.
 * What failed before is tried again; what is unchanged makes nothing new. Killed at any moment and run again, it
 * ends with the same store as an undisturbed run.
 * @throws when a path does not exist; everything else that goes wrong with a file is a finding.
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const started = Date.now()
  const files = walkFiles(paths)
  storeRegistry(options.store, options.registry)
  const counts = { new: 0, changed: 0, unchanged: 0, failed: 0 }
  const findings: Finding[] = []
  let bytes = 0
  for (const [at, file] of files.entries()) {
    options.progress?.(at, files.length, file.place)
    const raw = rawOfFile(file)
    const outcome = isFinding(raw)
      ? noteFailure(options.store, null, raw)
      : await ingestRaw(raw, { place: file.place, how: 'file' }, options)
    counts[outcome.change] += 1
    findings.push(...outcome.findings)
    if (!isFinding(raw)) bytes += raw.bytes.length
    if ((at + 1) % documentsPerIndexing === 0) await bringIndex(options)
  }
  requestCited(options.store)
  await bringIndex(options)
  options.progress?.(files.length, files.length, '')
  return { planned: files.length, ...counts, bytes, findings, tookMs: Date.now() - started }
}

/**
 * One capture, from bytes to the store. The index learns of it by the outbox: call `bringIndex` afterwards.
 */
export async function ingestRaw(
  raw: RawDocument,
  at: { readonly place: string; readonly how: CaptureMeans },
  options: Pick<IngestOptions, 'store' | 'registry' | 'ocr' | 'read'>,
): Promise<IngestOutcome> {
  const { store } = options
  const capture = saveCapture(store, raw, at)
  if (capture.state === 'read') {
    const documentId = documentOfCapture(store, capture.id)
    if (documentId) return { change: 'unchanged', documentId, findings: [] }
  }
  return await readCaptured(raw, { capture, place: at.place }, options)
}

/** Reads bytes that are captured already: what ingesting, crawling and re-extraction have in common. */
export async function readCaptured(
  raw: RawDocument,
  at: { readonly capture: Pick<Capture, 'id'>; readonly place: string; readonly reread?: number },
  options: Pick<IngestOptions, 'store' | 'registry' | 'ocr' | 'read'>,
): Promise<IngestOutcome> {
  const { store, registry } = options
  try {
    // Readers may take the bytes over; the capture keeps the originals.
    const own = { ...raw, bytes: raw.bytes.slice() }
    const parsed = await (options.read?.(own) ?? read(own, { ocr: options.ocr ?? true }))
    if (isFinding(parsed)) return noteFailure(store, at.capture.id, { ...parsed, subject: at.place })
    const found = annotate(normalise(parsed), registry)
    const wrong = wrongDocument(found, at.place)
    // What a crawl asked for is not overwritten by something else; a file that was given is kept, and reported.
    if (wrong !== null && options.read !== undefined) return noteFailure(store, at.capture.id, wrong)
    const annotated = wrong === null ? found : { ...found, findings: [...found.findings, wrong] }
    const names = namesOf(raw, annotated)
    const reread = at.reread === undefined ? {} : { reread: at.reread }
    const saved = saveDocument(store, {
      annotated,
      captureId: at.capture.id,
      place: at.place,
      ...names,
      ...reread,
    })
    return {
      change: saved.change,
      documentId: saved.documentId,
      findings: annotated.findings.map(finding => ({ ...finding, subject: at.place })),
    }
  } catch (error) {
    if (isStorageFault(error)) throw error
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return noteFailure(store, at.capture.id, {
      class: 'unreadable',
      subject: at.place,
      detail,
      next: 'báo cho người phát triển kèm tệp này: lẽ ra phải đọc được',
    })
  }
}

/** Keeps why a capture could not be read, or a file not be captured (`captureId` null); what is stored of it stays. */
export function noteFailure(store: Store, captureId: number | null, finding: Finding): IngestOutcome {
  transaction(store.db, () => {
    saveFinding(store, finding)
    closeFindings(store, finding.subject, [finding])
    if (captureId !== null) setCaptureState(store, captureId, 'failed')
  })
  return { change: 'failed', documentId: null, findings: [finding] }
}
