/** What `measure` says of an object, asked once for as long as that object lives. What it says must never change. */
export function once<Key extends object, Value>(measure: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return key => {
    const before = known.get(key)
    if (before) return before.value
    const value = measure(key)
    known.set(key, { value })
    return value
  }
}
