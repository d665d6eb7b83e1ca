import type { ParsedDocument } from '../src/domain/document.ts'
import { frameOf, simhash64 } from './fingerprint.ts'
import type { Reading } from './settle-page.ts'

/** What a reading is remembered by. */
export function readingOf(parsed: ParsedDocument): Reading {
  return {
    textChars: parsed.body.text.length,
    textSimhash: simhash64(parsed.body.text),
    frame: parsed.format === 'html' ? frameOf(parsed.source) : '',
    fields: fieldsOf(parsed),
    publishedOn: parsed.stated.publishedOn ?? parsed.stated.ago?.on ?? null,
  }
}

/** Letters of the fields a reading has, for comparison with the next: t title, d date, n number. */
export function fieldsOf({ stated }: ParsedDocument): string {
  // How long ago is as good a sign of a page well read as the day.
  const date = stated.publishedOn ?? stated.issuedOn ?? stated.ago?.words ?? null
  return `${stated.title === null ? '' : 't'}${date === null ? '' : 'd'}${stated.number === null ? '' : 'n'}`
}
