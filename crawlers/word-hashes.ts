const word = 1
const part = 2
const unitKinds = new Uint8Array(0x10000)
let isReady = false

/**
 * Calls `visit` with a 32-bit hash (FNV-1a with a final mix) of every word of a text, in lower case, one after the
 * other; a word is letters and digits of any script. Ends where `visit` answers false. Spread well enough for sketches,
 * not for anything that must be safe.
 */
export function eachWordHash(text: string, visit: (hash: number) => boolean): void {
  if (!isReady) fillUnitKinds()
  const lower = text.toLowerCase()
  let value = offsetBasis
  let isInside = false
  for (let at = 0; at < lower.length; at += 1) {
    const unit = lower.charCodeAt(at)
    const kind = unitKinds[unit]
    if (kind === word || (kind === part && isInWord(lower, at))) {
      value = Math.imul(value ^ unit, prime)
      isInside = true
    } else if (isInside) {
      if (!visit(mixed(value))) return
      value = offsetBasis
      isInside = false
    }
  }
  if (isInside) visit(mixed(value))
}

const offsetBasis = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a with a final mix, of a text as it stands. */
export function hash32(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime)
  return mixed(value)
}

export function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

function fillUnitKinds(): void {
  for (let unit = 0; unit < unitKinds.length; unit += 1) {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    unitKinds[unit] = isSurrogate ? part : /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? word : 0
  }
  isReady = true
}

/** Half of a character beyond the first 65,536: letters of old scripts and of mathematics stand there, and pictures. */
function isInWord(text: string, at: number): boolean {
  const isSecond = text.charCodeAt(at) >= 0xdc00
  const code = text.codePointAt(isSecond ? at - 1 : at) ?? 0
  return code > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}
