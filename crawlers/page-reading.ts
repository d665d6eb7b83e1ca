import type { ParsedDocument, Provenance } from '../src/domain/document.ts'
import type { Mutable } from '../src/domain/mutable.ts'
import type { MappedText } from '../src/domain/source-map.ts'
import { frameOf, sketchOf } from './fingerprint.ts'
import type { Reading } from './settle-page.ts'

/** A page as it was read, and what it is remembered and compared by. */
export type PageReading = {
  readonly parsed: ParsedDocument
  readonly reading: Reading
  /** Hashes of its first words, each once. */
  readonly words: Int32Array
}

export function pageReadingOf(parsed: ParsedDocument): PageReading {
  const { simhash, words } = sketchOf(parsed.body.text)
  const reading = {
    textChars: parsed.body.text.length,
    textSimhash: simhash,
    frame: parsed.format === 'html' ? frameOf(parsed.source) : '',
    fields: fieldsOf(parsed),
    publishedOn: parsed.stated.publishedOn ?? parsed.stated.ago?.on ?? null,
  }
  return { parsed, reading, words }
}

/** Letters of the fields a reading has, for comparison with the next: t title, d date, n number, e the page's own end. */
function fieldsOf({ format, source, stated }: ParsedDocument): string {
  // How long ago is as good a sign of a page well read as the day.
  const date = stated.publishedOn ?? stated.issuedOn ?? stated.ago?.words ?? null
  return `${stated.title === null ? '' : 't'}${date === null ? '' : 'd'}${stated.number === null ? '' : 'n'}${format === 'html' && hasEnd(source) ? 'e' : ''}`
}

/** Behind the end of a page stand at most scripts and remarks of what delivers it. */
const tailUnits = 20_000

function hasEnd(html: string): boolean {
  return /<\/(?:body|html)\b/i.test(html.slice(-tailUnits))
}

/** A reading as it goes between threads: objects would be copied property by property, which takes several times as long. */
export type PackedReading = {
  readonly source: string
  readonly text: string
  /** The places of the text, starts and then ends. */
  readonly places: ArrayBuffer
  readonly words: Int32Array
  /** All else but the provenance, which the asking side has. */
  readonly rest: string
}

/** What goes by another way; the names stay, so that putting it back makes no new kind of object. */
const apart = { source: '', body: null, provenance: null }

/** The reading must not be used any more once the packed one is sent: its places are handed over. */
export function packReading({ parsed, reading, words }: PageReading): PackedReading {
  const { source, body } = parsed
  const rest = JSON.stringify({ parsed: { ...parsed, ...apart }, reading })
  return { source, text: body.text, places: placesOf(body), words, rest }
}

function placesOf({ text, starts, ends }: MappedText): ArrayBuffer {
  const { buffer } = starts
  const isOne = ends.buffer === buffer && starts.byteOffset === 0 && buffer.byteLength === 8 * text.length
  if (isOne && buffer instanceof ArrayBuffer) return buffer
  const places = new Uint32Array(2 * text.length)
  places.set(starts)
  places.set(ends, text.length)
  return places.buffer
}

export function unpackReading(
  { source, text, places, words, rest }: PackedReading,
  provenance: Provenance,
): PageReading {
  const { parsed, reading } = JSON.parse(rest) as { parsed: Mutable<ParsedDocument>; reading: Reading }
  const { length } = text
  parsed.source = source
  parsed.body = {
    text,
    starts: new Uint32Array(places, 0, length),
    ends: new Uint32Array(places, 4 * length),
  }
  parsed.provenance = provenance
  return { parsed, reading, words }
}
