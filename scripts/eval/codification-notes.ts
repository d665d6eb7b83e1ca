import { decodeHTML } from 'entities'

/** A link to a document inside a note: its place in the note's text, and where the publisher sends it. */
type NoteLink = {
  readonly start: number
  readonly end: number
  readonly item: string
  readonly fragment: string
}

/** A note under an article of the codification (Bộ pháp điển): where the article comes from, or what it relates to. */
export type Note = { readonly text: string; readonly links: readonly NoteLink[] }

const note = /<p class='p(?:GhiChu|ChiDan)'>([\s\S]*?)<\/p>/g
const link = /<a href='[^']{0,300}ItemID=(\d+)#?([^']{0,200})'[^>]{0,200}>([\s\S]*?)<\/a>/g

/** The notes of a page of the codification with their links, in order. */
export function notesOf(html: string): Note[] {
  return [...html.matchAll(note)].map(match => noteOf(match[1] ?? ''))
}

function noteOf(html: string): Note {
  const links: NoteLink[] = []
  let text = ''
  let at = 0
  for (const match of html.matchAll(link)) {
    text += plain(html.slice(at, match.index))
    const start = text.length
    text += plain(match[3] ?? '')
    links.push({ start, end: text.length, item: match[1] ?? '', fragment: match[2] ?? '' })
    at = match.index + match[0].length
  }
  return { text: text + plain(html.slice(at)), links }
}

function plain(html: string): string {
  return decodeHTML(html.replace(/<[^>]{0,2000}>/g, '')).normalize('NFC')
}
