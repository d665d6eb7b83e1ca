import { isAscii, isUtf8, transcode } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { mojibakeEdits } from './mojibake.ts'
import { nfc } from './nfc.ts'
import { legacyEncodingOf } from './steps/legacy-fonts.ts'
import { isSyllable } from './syllable.ts'

export type DecodeHints = { readonly mediaType: string | null; readonly charset: string | null }

export type Decoded = {
  readonly text: string
  /** Lower-case name as in the encoding standard, e.g. `utf-8`, `windows-1258`. */
  readonly encoding: string
  readonly warnings: readonly string[]
}

/**
 * Bytes to text: byte order mark, then what the server declared, then what the document declares, then detection.
 * A declaration that the bytes contradict is passed over with a warning. windows-1258, which spells letters in two
 * units, is composed; UTF-8 that was encoded twice is repaired where that is beyond doubt. Never throws.
 */
export function decode(bytes: Uint8Array, hints: DecodeHints): Decoded {
  const { encoding, warnings, utf8 } = encodingOf(bytes, hints)
  const text = encoding === 'utf-8' && utf8 !== undefined ? utf8 : iconv.decode(bytes, encoding)
  const lost = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0
  if (lost > 0) warnings.push(`${lost} characters could not be read as ${encoding}`)
  const composed = encoding === vietnamese ? nfc(text) : text
  return { text: repair(composed, warnings), encoding, warnings }
}

type Choice = {
  readonly encoding: string
  readonly warnings: string[]
  /** The text, where reading it as UTF-8 was how the encoding was found. */
  readonly utf8?: string | undefined
}

/** Declarations stand within the first bytes of a page (the HTML standard says 1024; portals need more). */
const headBytesMax = 4096
const sampleBytesMax = 65_536

const western = 'windows-1252'
const vietnamese = 'windows-1258'

/** By the byte order mark. */
function markedEncodingOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = [bytes[0], bytes[1], bytes[2]]
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function encodingOf(bytes: Uint8Array, hints: DecodeHints): Choice {
  const marked = markedEncodingOf(bytes)
  if (marked !== undefined) return { encoding: marked, warnings: [] }
  const wide = wideEncodingOf(bytes)
  const declared = declaredEncodings(bytes, hints).map(known)
  const warnings = declared.flatMap(({ name, encoding }) => (encoding ? [] : [`unknown encoding "${name}"`]))
  const stated = declared.find(({ encoding }) => encoding !== undefined)?.encoding
  const utf8 = wide === undefined ? utf8TextOf(bytes) : undefined
  const seen = wide ?? (utf8 === undefined ? undefined : 'utf-8')
  const chosen = seen ?? (stated && fits(bytes, stated) ? stated : detected(bytes))
  if (stated && stated !== chosen) warnings.push(`declared as ${stated}, read as ${chosen}`)
  return { encoding: chosen, warnings, utf8 }
}

/** In the order of trust: the caller's, the media type's, the document's own. */
function declaredEncodings(bytes: Uint8Array, { charset, mediaType }: DecodeHints): string[] {
  const head = bufferOn(bytes.subarray(0, headBytesMax)).toString('latin1')
  const inMediaType = /charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType ?? '')?.[1]
  const inXml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1]
  const inMeta = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
  return [charset, inMediaType, inXml, inMeta].flatMap(name => (name ? [name.trim().toLowerCase()] : []))
}

/** Names that the encoding standard reads as windows-1252; pages in legacy fonts declare them. */
const westernNames = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|x-user-defined|cp1252|ansi)$/

function known(name: string): { name: string; encoding: string | undefined } {
  if (westernNames.test(name)) return { name, encoding: western }
  if (/^utf-?8$/.test(name)) return { name, encoding: 'utf-8' }
  if (/^(?:utf-?16(?:le)?|unicode|ucs-?2)$/.test(name)) return { name, encoding: 'utf-16le' }
  return { name, encoding: iconv.encodingExists(name) ? name : undefined }
}

/** UTF-16 without a mark: nearly every second byte of Western text is zero. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const sample = bufferOn(bytes.subarray(0, headBytesMax - (headBytesMax % 2)))
  if (!sample.includes(0)) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 8
  if (sample.length < 4 || Math.max(even, odd) < many) return undefined
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : undefined
}

/** Undefined where the bytes are not UTF-8. By way of UTF-16, which takes a quarter of the time of a decoder of text. */
function utf8TextOf(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined
  if (isAscii(bytes)) return bufferOn(bytes).toString('latin1')
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

/** The same bytes, not copied, with what Node does in C. */
function bufferOn(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Whether a declared encoding can be true. One broken character in a thousand bytes is damage, more is a lie. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  if (encoding.startsWith('utf-16')) return false
  if (encoding !== 'utf-8') return encoding !== western || detected(bytes) !== vietnamese
  const lost = iconv.decode(bytes, 'utf-8').split('\ufffd').length - 1
  return lost <= Math.max(1, bytes.length / 1000)
}

/**
 * The detector's guess, except that it cannot tell the Western encodings from the Vietnamese one: there the text
 * decides, which must read as Vietnamese. Fonts of before Unicode look Vietnamese too; their codes stay as they are.
 */
function detected(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytesMax)
  const guess = analyse(sample).map(({ name }) => known(name.toLowerCase()).encoding)[0] ?? western
  if (!/^(?:windows-125\d|iso-8859-\d+)$/.test(guess)) return guess
  const asWestern = iconv.decode(sample, western)
  const share = syllableShare(nfc(iconv.decode(sample, vietnamese)))
  if (share > 0.5 && share > syllableShare(asWestern) && !legacyEncodingOf(asWestern)) return vietnamese
  return guess === vietnamese ? western : guess
}

/** Of the words with letters beyond ASCII. */
function syllableShare(text: string): number {
  const words = (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter(word => /[^\x00-\x7f]/.test(word))
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length
}

/** Text may have been encoded twice, or three times. */
const repairsMax = 2

function repair(text: string, warnings: string[]): string {
  let repaired = text
  for (let round = 0; round < repairsMax; round++) {
    const edits = mojibakeEdits(repaired)
    if (edits.length === 0) break
    warnings.push('UTF-8 that was encoded twice was repaired')
    let read = 0
    const pieces: string[] = []
    for (const { start, end, replacement } of edits) {
      pieces.push(repaired.slice(read, start), replacement)
      read = end
    }
    repaired = pieces.join('') + repaired.slice(read)
  }
  return repaired
}
