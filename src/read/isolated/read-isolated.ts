import type { Worker } from 'node:worker_threads'
import type { ParsedDocument, RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'
import { finding } from '../finding-of.ts'
import type { ReadReply, ReadRequest } from './protocol.ts'
import { startThread } from './thread.ts'

export type IsolatedLimits = {
  /** A reader that neither finishes nor reports a page for so long hangs. */
  readonly silenceMsMax: number
  /** … and one that reports pages for so long is stopped all the same. */
  readonly totalMsMax: number
}

export const isolatedLimits: IsolatedLimits = { silenceMsMax: 120_000, totalMsMax: 1_800_000 }

/** The thread is replaced after so many files: the PDF library does not give back all its memory. */
const filesPerThreadMax = 200

let thread: Worker | undefined
let filesRead = 0
let nextId = 0
/** Files wait for each other: one thread reads them all. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a file in a thread of its own, one file at a time. A file that crashes, exhausts or hangs the thread costs
 * itself: it comes back as a finding, and the next file gets a new thread. Never throws.
 */
export function readIsolated(
  raw: RawDocument,
  ocr: boolean,
  limits: IsolatedLimits = isolatedLimits,
): Promise<ParsedDocument | Finding> {
  const result = queue.then(() => readNow(raw, ocr, limits))
  queue = result
  return result
}

/** Ends the reading thread; the next file starts another. Processes end without this, tests may want it. */
export async function closeReaders(): Promise<void> {
  const open = thread
  thread = undefined
  await open?.terminate()
}

async function readNow(
  raw: RawDocument,
  ocr: boolean,
  limits: IsolatedLimits,
): Promise<ParsedDocument | Finding> {
  if (filesRead >= filesPerThreadMax) await closeReaders()
  if (!thread) {
    thread = startThread()
    filesRead = 0
  }
  filesRead += 1
  nextId += 1
  const outcome = await ask(thread, { id: nextId, raw, ocr }, limits)
  if (!('failed' in outcome)) return outcome
  await closeReaders()
  return finding(raw, outcome.failed, outcome.detail)
}

type Failure = { readonly failed: 'limit' | 'unreadable'; readonly detail: string }

/** One question to the thread; the listeners and clocks of it are gone when it is answered. */
function ask(
  worker: Worker,
  request: ReadRequest,
  limits: IsolatedLimits,
): Promise<ParsedDocument | Finding | Failure> {
  return new Promise(resolve => {
    const fail = (failed: Failure['failed'], detail: string): void => settle({ failed, detail })
    const hangs = (ms: number) => () => fail('limit', `the reader gave no sign of life for ${ms} ms`)
    let silence = setTimeout(hangs(limits.silenceMsMax), limits.silenceMsMax)
    const total = setTimeout(
      () => fail('limit', `not read within ${limits.totalMsMax} ms`),
      limits.totalMsMax,
    )
    const onMessage = (reply: ReadReply): void => {
      if (reply.id !== request.id) return
      clearTimeout(silence)
      if (reply.kind === 'done') settle(reply.result)
      else silence = setTimeout(hangs(limits.silenceMsMax), limits.silenceMsMax)
    }
    const onError = (error: Error): void =>
      fail(isOutOfMemory(error) ? 'limit' : 'unreadable', `the reader failed: ${error.message}`)
    const onExit = (): void => fail('unreadable', 'the reader ended without an answer')
    const settle = (outcome: ParsedDocument | Finding | Failure): void => {
      clearTimeout(silence)
      clearTimeout(total)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      resolve(outcome)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(request)
  })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
