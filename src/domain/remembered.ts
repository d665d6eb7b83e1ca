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
