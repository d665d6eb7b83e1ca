/** Thrown by a request that was not done when its time was over. */
export class DeadlineError extends Error {
  override readonly name = 'TimeoutError'
}

/**
 * The end of the time that a request has, with its redirects and its body. One listener is enough: an AbortSignal
 * costs more than all the rest of a small request.
 */
export class Deadline {
  /** Null until the time is over. */
  reason: DeadlineError | null = null
  onEnd: ((reason: DeadlineError) => void) | null = null
  readonly #timer: NodeJS.Timeout

  constructor(totalMs: number) {
    this.#timer = setTimeout(() => {
      this.reason = new DeadlineError(`không xong trong ${totalMs / 1_000} giây`)
      this.onEnd?.(this.reason)
    }, totalMs)
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.onEnd = null
  }
}
