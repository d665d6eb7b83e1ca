/**
 * Writes texts one after another as UTF-8 into the same bytes, of use until the next one: the drivers take three times
 * as long for a text as for its bytes. NUL is kept as the replacement character, as `sqlite.ts` does.
 */
export function utf8Writer(): (text: string) => Uint8Array {
  let bytes = Buffer.alloc(0x4000)
  return text => {
    const whole = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
    while (bytes.length < bytesPerUnitMax * whole.length) bytes = Buffer.alloc(2 * bytes.length)
    return bytes.subarray(0, bytes.write(whole))
  }
}

const bytesPerUnitMax = 3
