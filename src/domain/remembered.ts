/**
 * Keeps what was worked out once for an object, as long as that object lives: a page, a part or a table is looked at once,
 * however often it is asked about. What `work` says of it must never change.
 */
export function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return key => {
    const old = known.get(key)
    if (old) return old.value
    const value = work(key)
    known.set(key, { value })
    return value
  }
}

/** What was worked out about an object and stays with it, by the work. */
export type Notes = Map<unknown, unknown>

/**
 * The same for what comes and goes by the thousand, such as pages: what was worked out is kept with the object itself. In a
 * WeakMap it would outlive it, as V8, when it collects what is new, takes all that a WeakMap keeps for alive: each page's tree
 * stayed until everything is collected, which cost a quarter of what reading it does.
 */
export function noted<Key extends { readonly notes: Notes }, Value>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  return key => {
    const old = key.notes.get(work) as { readonly value: Value } | undefined
    if (old) return old.value
    const value = work(key)
    key.notes.set(work, { value })
    return value
  }
}
