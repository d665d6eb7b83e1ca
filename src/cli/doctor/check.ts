/** One thing that is in order or not, and what to do if not. */
export type Check = {
  readonly id: string
  /** `bad`: a person must act. `note`: worth knowing, nothing to do now. */
  readonly state: 'ok' | 'note' | 'bad'
  readonly says: string
  /** The next step; null when there is none. */
  readonly next: string | null
}

/** In order. */
export function ok(id: string, says: string): Check {
  return { id, state: 'ok', says, next: null }
}

/** Nothing is wrong, but somebody may want to know. */
export function note(id: string, says: string, next: string | null = null): Check {
  return { id, state: 'note', says, next }
}

/** Something is wrong; `next` says what to do. */
export function bad(id: string, says: string, next: string): Check {
  return { id, state: 'bad', says, next }
}
