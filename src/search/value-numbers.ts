import type { NumberedValue } from './fts5-change.ts'

/** Numbers for values while records are read: only who writes them knows their ids. */
export type ValueNumbers = {
  /** 0 for null; a text that has no number is given one. */
  readonly of: (name: string, text: string | null) => number
  /** Those that were given a number since the last call. */
  readonly taken: () => readonly NumberedValue[]
  /** What was given a number may have been rolled back: numbers begin anew. */
  readonly forget: () => void
}

/** Most values, works and instruments, come once or a few times; those that matter come soon again. */
const rememberedMax = 200_000

/** Numbers from 1. From 200,000 on all are forgotten between two parts, and named anew. */
export function valueNumbers(): ValueNumbers {
  const remembered = new Map<string, Map<string, number>>()
  let added: NumberedValue[] = []
  let last = 0
  const forget = (): void => {
    remembered.clear()
    added = []
    last = 0
  }
  const named = (name: string): Map<string, number> => {
    const known = remembered.get(name)
    if (known) return known
    const numbers = new Map<string, number>()
    remembered.set(name, numbers)
    return numbers
  }
  return {
    of: (name, text) => {
      if (text === null) return 0
      const numbers = named(name)
      const known = numbers.get(text)
      if (known !== undefined) return known
      last += 1
      numbers.set(text, last)
      added.push([last, name, text])
      return last
    },
    taken: () => {
      const taken = added
      added = []
      // Between two parts of a change alone: within one a number means one thing.
      if (last >= rememberedMax) forget()
      return taken
    },
    forget,
  }
}
