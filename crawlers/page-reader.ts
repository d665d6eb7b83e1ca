import type { RawDocument } from '../src/domain/document.ts'
import { type Finding, isFinding } from '../src/domain/finding.ts'
import { read } from '../src/read/index.ts'
import { type ReadingLimits, ReadingThread } from '../src/read/isolated/reading-thread.ts'
import { riskyKinds } from '../src/read/readers.ts'
import { sniffFile } from '../src/read/sniff.ts'
import { startThread } from '../src/start-thread.ts'
import { type PackedReading, type PageReading, pageReadingOf, unpackReading } from './page-reading.ts'

export type PageReader = {
  /** Reads a page or a file that was fetched. Never throws. */
  readonly read: (raw: RawDocument) => Promise<PageReading | Finding>
  readonly close: () => Promise<void>
}

export type PageReaderOptions = {
  /** Recognise pages that are pictures; default true. */
  readonly ocr?: boolean
  /** Pages that are read before a thread is worth its start; default 100. */
  readonly pagesBeforeThread?: number
}

/** The longest page that is taken, of ten megabytes, took four seconds on a busy machine, the start of the thread included. */
const pageLimits: ReadingLimits = { silenceMsMax: 60_000, totalMsMax: 60_000 }
/** Enough for a page of ten megabytes. Little outlives a page: with little room for what is new, a crawl takes 30 MB less. */
const memory = { heapMegabytesMax: 512, youngMegabytesMax: 4 }
const pagesAtOnceMax = 8
/** With so many pages to read the thread is busy until the loop looks again; the next is read by the loop, as before. */
const pagesEnoughForThread = 6

/**
 * Reads the pages of a crawl beside the loop that fetches them: in a thread of its own, on another processor. A crawl
 * of few pages does without, as starting a thread takes as long as reading a hundred. Where pages come faster than the
 * thread reads, the loop reads some of them. Files have a thread in any case.
 */
export function createPageReader(options: PageReaderOptions = {}): PageReader {
  const ocr = options.ocr ?? true
  const pagesBeforeThread = options.pagesBeforeThread ?? 100
  const thread = new ReadingThread<PackedReading>({
    start: () => startThread(new URL('./page-reader-worker.js', import.meta.url), memory),
    askedAtOnceMax: pagesAtOnceMax,
    filesPerThreadMax: Number.POSITIVE_INFINITY,
  })
  let pages = 0
  let inThread = 0
  let state: 'none' | 'starting' | 'ready' = 'none'
  const readHere = async (raw: RawDocument): Promise<PageReading | Finding> => {
    const parsed = await read(raw, { ocr })
    return isFinding(parsed) ? parsed : pageReadingOf(parsed)
  }
  return {
    read: async raw => {
      const kind = sniffFile(raw.bytes)
      if (kind !== null && riskyKinds.has(kind)) return await readHere(raw)
      pages += 1
      if (pages <= pagesBeforeThread || state === 'starting') return await readHere(raw)
      if (inThread >= pagesEnoughForThread) return await readHere(raw)
      if (state === 'none') state = 'starting'
      inThread += 1
      const outcome = await thread.read(raw, { ocr, limits: pageLimits })
      inThread -= 1
      state = 'ready'
      return isFinding(outcome) ? outcome : unpackReading(outcome, raw.provenance)
    },
    close: () => thread.close(),
  }
}
