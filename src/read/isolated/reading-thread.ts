import type { Worker } from 'node:worker_threads'
import type { RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'
import { finding } from '../finding-of.ts'
import { type ReadReply, requestFor } from './protocol.ts'

export type ReadingLimits = {
  /** A reader that neither finishes nor reports a page for so long hangs. */
  readonly silenceMsMax: number
  /** … and one that reports pages for so long is stopped all the same. */
  readonly totalMsMax: number
}

export type ReadingThreadOptions = {
  readonly start: () => Worker
  /** Files the thread is given at once, so that it need not wait for the next; it reads them in the order given. */
  readonly askedAtOnceMax: number
  /** The thread is replaced after so many files. */
  readonly filesPerThreadMax: number
}

export type ReadingOptions = { readonly ocr: boolean; readonly limits: ReadingLimits }

type Asked<Result> = ReadingOptions & {
  readonly raw: RawDocument
  readonly settle: (outcome: Result | Finding) => void
}

/**
 * A thread in which files are read one after the other, started when the first is asked for. A file that crashes,
 * exhausts or hangs it costs itself: it comes back as a finding, and what was to come after it gets a new thread.
 */
export class ReadingThread<Result> {
  readonly #options: ReadingThreadOptions
  readonly #waiting: Asked<Result>[] = []
  /** Given to the thread; the first is being read. */
  readonly #asked: Asked<Result>[] = []
  #worker: Worker | undefined
  #given = 0
  #answered = 0
  /** What the clocks that run now were set to. */
  #watched: ReadingLimits | undefined
  #silence: NodeJS.Timeout | undefined
  #total: NodeJS.Timeout | undefined

  constructor(options: ReadingThreadOptions) {
    this.#options = options
  }

  /** Reads a file after all that were asked for before. Never throws. */
  read(raw: RawDocument, options: ReadingOptions): Promise<Result | Finding> {
    return new Promise(settle => {
      this.#waiting.push({ ...options, raw, settle })
      this.#giveNext()
    })
  }

  /** Ends the thread; what it was reading is a finding, and the next file starts another. Processes end without this. */
  async close(): Promise<void> {
    const ended = this.#end()
    for (const { raw, settle } of [...this.#asked.splice(0), ...this.#waiting.splice(0)])
      settle(finding(raw, 'unreadable', 'the reader was closed'))
    await ended
  }

  #giveNext(): void {
    const { askedAtOnceMax, filesPerThreadMax } = this.#options
    if (this.#given >= filesPerThreadMax && this.#asked.length === 0) void this.#end()
    while (this.#asked.length < askedAtOnceMax && this.#given < filesPerThreadMax) {
      const next = this.#waiting.shift()
      if (!next) break
      this.#worker ??= this.#start()
      this.#asked.push(next)
      this.#worker.postMessage(requestFor(this.#given, next.raw, next.ocr))
      this.#given += 1
      if (this.#asked.length === 1) this.#watchFirst()
    }
    if (this.#asked.length > 0) this.#worker?.ref()
    else this.#worker?.unref()
  }

  #start(): Worker {
    let broken: Error | undefined
    // An error may overtake answers that were given before it; when a thread has ended, they all have come.
    return this.#options
      .start()
      .on('message', reply => this.#hear(reply))
      .on('error', error => {
        broken = error
      })
      .on('exit', () => {
        if (!broken) this.#fail('unreadable', 'the reader ended without an answer')
        else
          this.#fail(isOutOfMemory(broken) ? 'limit' : 'unreadable', `the reader failed: ${broken.message}`)
      })
  }

  #hear(reply: ReadReply<Result>): void {
    if (reply.id !== this.#answered) return
    if (reply.kind === 'progress') {
      this.#silence?.refresh()
      return
    }
    this.#answered += 1
    this.#asked.shift()?.settle(reply.result)
    this.#watchFirst()
    this.#giveNext()
  }

  #fail(failed: 'limit' | 'unreadable', detail: string): void {
    void this.#end()
    const first = this.#asked.shift()
    first?.settle(finding(first.raw, failed, detail))
    this.#waiting.unshift(...this.#asked.splice(0))
    this.#giveNext()
  }

  /** Starts the clocks of the file that is being read now. */
  #watchFirst(): void {
    const limits = this.#asked[0]?.limits
    if (limits !== undefined && limits === this.#watched) {
      this.#silence?.refresh()
      this.#total?.refresh()
      return
    }
    this.#stopWatching()
    if (limits === undefined) return
    this.#watched = limits
    const { silenceMsMax, totalMsMax } = limits
    this.#silence = setTimeout(
      () => this.#fail('limit', `the reader gave no sign of life for ${silenceMsMax} ms`),
      silenceMsMax,
    )
    this.#total = setTimeout(() => this.#fail('limit', `not read within ${totalMsMax} ms`), totalMsMax)
  }

  #stopWatching(): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#total)
    this.#watched = undefined
  }

  #end(): Promise<unknown> | undefined {
    this.#stopWatching()
    const worker = this.#worker
    this.#worker = undefined
    this.#given = 0
    this.#answered = 0
    return worker?.removeAllListeners().terminate()
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
