import { endianness } from 'node:os'

/**
 * Shows a text piece by piece as UTF-16 units, in one array that is kept and may be written to. Asking a string for
 * its units one by one takes several times as long, more so when it was put together from parts.
 */
export function eachPiece(text: string, visit: (units: Uint16Array, count: number) => void): void {
  for (let from = 0; from < text.length; from += units.length) {
    const part = text.length <= units.length ? text : text.slice(from, from + units.length)
    bytes.write(part, 'utf16le')
    if (bigEndian) bytes.swap16()
    visit(units, part.length)
  }
}

/** The string of the first `count` units of the array that `eachPiece` shows. */
export function pieceText(count: number): string {
  if (bigEndian) bytes.swap16()
  return bytes.toString('utf16le', 0, 2 * count)
}

const bigEndian = endianness() === 'BE'
const bytes = Buffer.alloc(2 * 16_384)
const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)

/** All UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const copy = Buffer.allocUnsafeSlow(2 * text.length)
  copy.write(text, 'utf16le')
  if (bigEndian) copy.swap16()
  return new Uint16Array(copy.buffer, copy.byteOffset, text.length)
}

/** The string of some UTF-16 units, made at once: joining many short pieces takes several times as long. */
export function textOfUnits(made: Uint16Array): string {
  const copy = Buffer.from(made.buffer, made.byteOffset, made.byteLength)
  return (bigEndian ? Buffer.from(copy).swap16() : copy).toString('utf16le')
}
