import type { ParsedDocument, RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'
import { startThread } from '../../start-thread.ts'
import { type ReadingLimits, ReadingThread } from './reading-thread.ts'

export const isolatedLimits: ReadingLimits = { silenceMsMax: 120_000, totalMsMax: 1_800_000 }

/** A 100-page gazette takes about 150. */
const memory = { heapMegabytesMax: 1_024 }

/** Reads the files of the whole process. Replaced now and then: the PDF library does not give back all its memory. */
const thread = new ReadingThread<ParsedDocument>({
  start: () => startThread(new URL('./worker.js', import.meta.url), memory),
  askedAtOnceMax: 1,
  filesPerThreadMax: 200,
})

/**
 * Reads a file in a thread of its own, one file at a time. A file that crashes, exhausts or hangs the thread costs
 * itself: it comes back as a finding, and the next file gets a new thread. Never throws.
 */
export function readIsolated(
  raw: RawDocument,
  ocr: boolean,
  limits: ReadingLimits = isolatedLimits,
): Promise<ParsedDocument | Finding> {
  return thread.read(raw, { ocr, limits })
}

/** Ends the reading thread; the next file starts another. Processes end without this, tests may want it. */
export function closeReaders(): Promise<void> {
  return thread.close()
}
