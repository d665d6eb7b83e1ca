import type { PieceAbout } from './fts5-change.ts'

/**
 * What goes to the thread that writes an index. Parts of changes are told apart by the generation they were read in: when a
 * change fails, those of its generation that are on the way already are not written.
 */
export type WriteRequest =
  | { readonly kind: 'open'; readonly path: string }
  /** The room is handed over. The rest is one text: objects are copied property by property, which takes several times as long. */
  | {
      readonly kind: 'piece'
      readonly generation: number
      readonly room: ArrayBuffer
      readonly about: string
    }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'close' }

/** What comes back for each part, in order: its room, and whether a change is durable now or has failed. */
export type WriteReply = {
  readonly generation: number
  readonly room: ArrayBuffer
  readonly isDurable: boolean
  readonly failure: WriteFailure | null
}

/** An error's own properties do not pass from thread to thread, and its code tells what an operator can do. */
export type WriteFailure = { readonly message: string; readonly code: string | null }

/** An error as plain values, to be told to another thread; `code` is that of SQLite or Node. */
export function failureOf(error: unknown): WriteFailure {
  if (!(error instanceof Error)) return { message: String(error), code: null }
  return { message: error.message, code: 'code' in error ? String(error.code) : null }
}

/** The other way round. */
export function errorOf({ message, code }: WriteFailure): Error {
  return Object.assign(new Error(message), code === null ? {} : { code })
}

/** Reads what stands beside a room; written by this program, and not checked again. */
export function aboutOf(text: string): PieceAbout {
  return JSON.parse(text) as PieceAbout
}
