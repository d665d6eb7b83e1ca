import { EventEmitter } from 'node:events'

/** Thrown by a request that was not done when its time was over. */
export class DeadlineError extends Error {
  override readonly name = 'TimeoutError'
}

/**
 * The end of the time that a request has, with its redirects and its body. undici listens to it as to an AbortSignal;
 * those cost more than all the rest of a small request.
 */
export class Deadline extends EventEmitter {
  aborted = false
  reason: Error | undefined
  readonly #timer: NodeJS.Timeout

  constructor(totalMs: number) {
    super()
    this.#timer = setTimeout(() => {
      this.aborted = true
      this.reason = new DeadlineError(`không xong trong ${totalMs / 1_000} giây`)
      this.emit('abort')
    }, totalMs)
  }

  clear(): void {
    clearTimeout(this.#timer)
  }
}
