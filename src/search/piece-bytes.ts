/** Bytes written one after another; each call returns how many it has written. */
export type PieceBytes = {
  /** As UTF-8; NUL is kept as the replacement character, as `sqlite.ts` does. */
  readonly addText: (text: string) => number
  readonly add: (bytes: Uint8Array) => number
  readonly length: () => number
  /** What they were written into: the room that was given, or a larger one. */
  readonly room: () => ArrayBuffer
}

const bytesPerUnitMax = 3

/**
 * Writes into a room from a place on. Texts reach the table as bytes: the drivers take three times as long for a text as for its
 * bytes.
 */
export function pieceBytes(given: ArrayBuffer, from: number): PieceBytes {
  let room = given
  let bytes = Buffer.from(room)
  let length = from
  const reserve = (added: number): void => {
    if (length + added <= bytes.length) return
    room = new ArrayBuffer(2 * (length + added))
    const larger = Buffer.from(room)
    larger.set(bytes.subarray(0, length))
    bytes = larger
  }
  return {
    addText: text => {
      const whole = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
      reserve(bytesPerUnitMax * whole.length)
      const size = bytes.write(whole, length)
      length += size
      return size
    },
    add: added => {
      reserve(added.length)
      bytes.set(added, length)
      length += added.length
      return added.length
    },
    length: () => length,
    room: () => room,
  }
}
