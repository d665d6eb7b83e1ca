/** Writes many short words into one text, each with a blank before it, without a string for each step. */
export type UnitWriter = {
  readonly clear: () => void
  readonly write: (word: string) => void
  /** `first_second`. */
  readonly writePair: (first: string, second: string) => void
  readonly text: () => string
}

const blank = 32
const underscore = 95
const bytesPerUnitMax = 3

/** Words have no halves of surrogate pairs (`tokens.ts`), so each unit is a letter of its own. */
export function newUnitWriter(): UnitWriter {
  let bytes = Buffer.alloc(0x8000)
  let length = 0
  let isAscii = true
  const put = (word: string): void => {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      if (unit < 0x80) bytes[length++] = unit
      else putWide(unit)
    }
  }
  const putWide = (unit: number): void => {
    isAscii = false
    if (unit < 0x800) bytes[length++] = 0xc0 | (unit >> 6)
    else {
      bytes[length++] = 0xe0 | (unit >> 12)
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f)
    }
    bytes[length++] = 0x80 | (unit & 0x3f)
  }
  const reserve = (units: number): void => {
    const needed = length + bytesPerUnitMax * units
    if (needed > bytes.length) bytes = Buffer.concat([bytes], 2 * needed)
  }
  return {
    clear: () => {
      length = 0
      isAscii = true
    },
    write: word => {
      reserve(word.length + 1)
      bytes[length++] = blank
      put(word)
    },
    writePair: (first, second) => {
      reserve(first.length + second.length + 2)
      bytes[length++] = blank
      put(first)
      bytes[length++] = underscore
      put(second)
    },
    text: () => bytes.toString(isAscii ? 'latin1' : 'utf8', 0, length),
  }
}
