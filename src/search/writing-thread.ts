import type { TransferListItem, Worker } from 'node:worker_threads'
import { startThread } from '../start-thread.ts'
import type { Change, Piece } from './fts5-change.ts'
import { newPreparer } from './fts5-prepare.ts'
import { pieceRooms } from './piece-rooms.ts'
import { errorOf, type WriteReply, type WriteRequest } from './writing-protocol.ts'

type Asked = {
  readonly change: Change
  /** Reads the next part of it; not there before the first. */
  next?: (room: ArrayBuffer) => Piece
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** It holds no objects to speak of beside what SQLite keeps for itself. */
const memory = { heapMegabytesMax: 256, youngMegabytesMax: 4 }

/**
 * Writes changes to an index in a thread of its own, in the order in which they are asked for: what is still to be written
 * is read and packed here meanwhile. When one fails, so does everything that was asked for behind it.
 */
export class WritingThread {
  readonly #worker: Worker
  readonly #preparer = newPreparer()
  readonly #rooms = pieceRooms()
  /** The first has been sent in part, the others not at all. */
  readonly #waiting: Asked[] = []
  /** Sent, and not known to be written. */
  readonly #sent: Asked[] = []
  readonly #idle: (() => void)[] = []
  #generation = 0
  #broken: Error | undefined
  /** What could not be read, until those who asked for it can have heard of it. */
  #unreadable: Error | undefined

  constructor(path: string, start = startWriting) {
    let reason = 'it ended by itself'
    this.#worker = start()
      .on('message', (reply: WriteReply) => this.#hear(reply))
      .on('error', error => {
        reason = error.message
      })
      .on('exit', () => this.#end(reason))
    this.#post({ kind: 'open', path })
  }

  /** Fulfilled when the change is durable. */
  change(change: Change): Promise<void> {
    return new Promise((resolve, reject) => {
      const refused = this.#broken ?? this.#unreadable
      if (refused) return reject(refused)
      this.#worker.ref()
      this.#waiting.push({ change, resolve, reject })
      this.#send()
    })
  }

  /** Waits for what was asked for and ends the thread. */
  async close(): Promise<void> {
    while (this.#isBusy()) await new Promise<void>(resolve => this.#idle.push(resolve))
    if (this.#broken) return
    this.#broken = new Error('the index is not being filled any more')
    this.#worker.ref()
    const ended = new Promise(resolve => this.#worker.once('exit', resolve))
    this.#post({ kind: 'close' })
    await ended
  }

  /** Reads as much as there is room for. */
  #send(): void {
    for (let asked = this.#waiting[0]; asked; asked = this.#waiting[0]) {
      const room = this.#rooms.take()
      if (!room) return
      const piece = this.#read(asked, room)
      if (!piece) return
      if (piece.about.isLast) this.#sent.push(...this.#waiting.splice(0, 1))
      const about = JSON.stringify(piece.about)
      this.#post({ kind: 'piece', generation: this.#generation, room: piece.room, about }, [piece.room])
    }
  }

  /** What cannot be read takes what waits behind it along; what was sent before it is written. */
  #read(asked: Asked, room: ArrayBuffer): Piece | undefined {
    try {
      asked.next ??= this.#preparer.begin(asked.change)
      return asked.next(room)
    } catch (error) {
      this.#rooms.giveBack(room)
      this.#preparer.forget()
      this.#post({ kind: 'give-up' })
      for (const { reject } of this.#waiting.splice(0)) reject(error as Error)
      this.#unreadable = error as Error
      setImmediate(() => {
        this.#unreadable = undefined
      })
      this.#rest()
      return undefined
    }
  }

  #hear({ generation, room, isDurable, failure }: WriteReply): void {
    this.#rooms.giveBack(room)
    if (generation === this.#generation) {
      if (isDurable) this.#sent.shift()?.resolve()
      if (failure) this.#fail(errorOf(failure))
    }
    this.#send()
    this.#rest()
  }

  #fail(error: Error): void {
    this.#generation += 1
    this.#preparer.forget()
    for (const { reject } of [...this.#sent.splice(0), ...this.#waiting.splice(0)]) reject(error)
  }

  #end(reason: string): void {
    this.#broken ??= new Error(
      `the thread that writes the index has ended (${reason}); thidua reindex goes on where it was`,
    )
    this.#fail(this.#broken)
    this.#rest()
  }

  /** A thread that has nothing to do keeps no process alive. */
  #rest(): void {
    if (this.#isBusy()) return
    this.#worker.unref()
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  #isBusy(): boolean {
    return this.#sent.length + this.#waiting.length > 0
  }

  #post(request: WriteRequest, handedOver: readonly TransferListItem[] = []): void {
    this.#worker.postMessage(request, handedOver)
  }
}

function startWriting(): Worker {
  return startThread(new URL('./fts5-writer-worker.js', import.meta.url), memory)
}
