import type { Dispatcher } from 'undici'
import type { AddressParts } from './address-parts.ts'
import type { Deadline } from './deadline.ts'

export type Asked = {
  readonly url: AddressParts
  /** Names and values in turn. undici takes an object of them apart for every request, which takes longer. */
  readonly headers: string[]
  /** Sent by POST; without it, it is a GET. */
  readonly form: string | undefined
  readonly deadline: Deadline
}

export type Answer = {
  readonly status: number
  readonly head: Head
  /** As it came over the wire, empty where it was not wanted; longer than was wanted where it was cut off there. */
  readonly body: Uint8Array
}

/** A header's value by its lower-case name, repeated ones joined; null where there is none. */
export type Head = (name: string) => string | null

/** Of an answer that nobody wants: read so far, so that its connection can be used again. */
const unwantedBytesMax = 65_536

/**
 * One request and its answer over undici's dispatcher. Bodies are collected as they come and end at the bound that
 * `wants` names for them (0: not wanted); a stream of Node's for each costs more than the request itself.
 * @throws (rejects with) what the connection ran into, also in the middle of a body; the deadline's own reason.
 */
export function exchange(
  dispatcher: Dispatcher,
  asked: Asked,
  wants: (status: number, head: Head) => number,
): Promise<Answer> {
  const { url, form } = asked
  return new Promise((resolve, reject) => {
    if (asked.deadline.reason !== null) return reject(asked.deadline.reason)
    const handler = new ExchangeHandler({ resolve, reject }, asked.deadline, wants)
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: form === undefined ? 'GET' : 'POST',
        headers: asked.headers,
        body: form ?? null,
      },
      handler,
    )
  })
}

type Outcome = {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

const nothing = new Uint8Array(0)

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #outcome: Outcome
  readonly #deadline: Deadline
  readonly #wants: (status: number, head: Head) => number
  readonly #chunks: Uint8Array[] = []
  #controller: Dispatcher.DispatchController | null = null
  #status = 0
  #head: Head = () => null
  #bytesMax = 0
  #size = 0
  #isSettled = false

  constructor(outcome: Outcome, deadline: Deadline, wants: (status: number, head: Head) => number) {
    this.#outcome = outcome
    this.#deadline = deadline
    this.#wants = wants
    deadline.onEnd = reason => {
      this.#break(reason)
      this.#controller?.abort(reason)
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    // Its time may have run out while it waited for a connection.
    if (this.#deadline.reason !== null) controller.abort(this.#deadline.reason)
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (status < 200) return
    this.#status = status
    this.#head = name => {
      const value = headers[name]
      return (Array.isArray(value) ? value.join(', ') : value) ?? null
    }
    this.#bytesMax = this.#wants(status, this.#head)
    if (this.#bytesMax === 0 && Number(this.#head('content-length')) > unwantedBytesMax) this.#cut(controller)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#isSettled) return
    this.#size += chunk.length
    if (this.#bytesMax > 0) this.#chunks.push(chunk)
    if (this.#size > (this.#bytesMax || unwantedBytesMax)) this.#cut(controller)
  }

  onResponseEnd(): void {
    this.#succeed()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#break(error)
  }

  #cut(controller: Dispatcher.DispatchController): void {
    this.#succeed()
    controller.abort(new Error('the rest is not wanted'))
  }

  #succeed(): void {
    if (this.#isSettled) return
    this.#isSettled = true
    const [first = nothing] = this.#chunks
    const body = this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : first
    this.#outcome.resolve({ status: this.#status, head: this.#head, body })
  }

  #break(error: Error): void {
    // An answer that is thrown away may break: that is no news.
    if (this.#status > 0 && this.#bytesMax === 0) this.#succeed()
    if (this.#isSettled) return
    this.#isSettled = true
    this.#outcome.reject(error)
  }
}
