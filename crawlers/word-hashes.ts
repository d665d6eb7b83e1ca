import { eachPiece } from '../src/normalise/utf16.ts'

/**
 * A 32-bit hash (FNV-1a with a final mix) of every word of a text, in lower case, one after the other; a word is letters
 * and digits of any script. Spread well enough for sketches, not for anything that must be safe. The array is kept: it
 * holds until the next call.
 */
export function wordHashes(text: string): Int32Array {
  if (!isReady) fillLowerUnits()
  const count = hashPlain(text) ?? hashWithPairs(text.toLowerCase())
  for (let at = 0; at < count; at += 1) kept[at] = mixed(kept[at] ?? 0)
  return kept.subarray(0, count)
}

/** FNV-1a with a final mix, of a text as it stands; a signed number, as the others here. */
export function hash32(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime)
  return mixed(value)
}

export function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** Each of some hashes once, in the order in which they come; at most half as many as there are slots. */
export function distinctHashes(hashes: Int32Array): Int32Array {
  const found = new Int32Array(Math.min(hashes.length, slots.length / 2))
  let count = 0
  for (let at = 0; at < hashes.length && count < found.length; at += 1) {
    // An empty slot is zero, so that no hash may be.
    const hash = hashes[at] || 1
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (slots.length - 1)
    if (slots[slot] !== 0) continue
    slots[slot] = hash
    usedSlots[count] = slot
    found[count] = hash
    count += 1
  }
  for (let at = 0; at < count; at += 1) slots[usedSlots[at] ?? 0] = 0
  return found.slice(0, count)
}

const slots = new Int32Array(16_384)
const usedSlots = new Int32Array(slots.length / 2)

let kept = new Int32Array(8_192)
const offsetBasis = 0x811c9dc5 | 0
const prime = 0x01000193

/** Of units of words what they are in lower case; of others one of the two below. */
const lowerUnits = new Uint16Array(0x10000)
const noWord = 0
/** Half of a character, or a letter that is written small by its neighbours or as two. */
const notAlone = 1
let isReady = false

function fillLowerUnits(): void {
  for (let unit = 0; unit < lowerUnits.length; unit += 1) lowerUnits[unit] = lowerUnitOf(unit)
  isReady = true
}

const capitalSigma = 0x3a3

function lowerUnitOf(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  if ((unit >= 0xd800 && unit <= 0xdfff) || unit === capitalSigma || lower.length > 1) return notAlone
  return isLetterOrDigit(lower) ? lower.charCodeAt(0) : noWord
}

function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** Room for the words of so many units: each has at least one, and one that ends it. */
function reserveFor(unitsCount: number): Int32Array {
  const most = (unitsCount >> 1) + 2
  if (kept.length < most) kept = new Int32Array(2 * most)
  return kept
}

/** @returns how many words, or null where a unit does not stand for itself alone */
function hashPlain(text: string): number | null {
  const hashes = reserveFor(text.length)
  const end = { value: offsetBasis, inside: 0, count: 0, isPlain: true }
  eachPiece(text, (units, length) => {
    // Taken out of the record for the loop: there they would be read and written with every unit.
    let { value, inside, count, isPlain } = end
    for (let at = 0; at < length && isPlain; at += 1) {
      const unit = lowerUnits[units[at] ?? 0] ?? noWord
      if (unit > notAlone) {
        value = Math.imul(value ^ unit, prime)
        inside = 1
      } else if (unit === noWord) {
        hashes[count] = value
        count += inside
        value = offsetBasis
        inside = 0
      } else isPlain = false
    }
    Object.assign(end, { value, inside, count, isPlain })
  })
  hashes[end.count] = end.value
  return end.isPlain ? end.count + end.inside : null
}

/** Of a text in lower case. */
function hashWithPairs(lower: string): number {
  const hashes = reserveFor(lower.length)
  let value = offsetBasis
  let inside = 0
  let count = 0
  for (let at = 0; at < lower.length; at += 1) {
    if (isInWord(lower, at)) {
      value = Math.imul(value ^ lower.charCodeAt(at), prime)
      inside = 1
    } else {
      hashes[count] = value
      count += inside
      value = offsetBasis
      inside = 0
    }
  }
  hashes[count] = value
  return count + inside
}

/** Letters of old scripts and of mathematics are two units, pictures too. */
function isInWord(lower: string, at: number): boolean {
  const unit = lower.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdfff) return (lowerUnits[unit] ?? noWord) !== noWord
  const code = lower.codePointAt(unit >= 0xdc00 ? at - 1 : at) ?? 0
  return code > 0xffff && isLetterOrDigit(String.fromCodePoint(code))
}
