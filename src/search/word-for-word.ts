import type { IndexQuery, IndexRecord } from './search-index.ts'

type Quoted = Pick<IndexQuery, 'phrases' | 'excluded'>

/** A query that has to look at texts word for word. */
export function isQuoting({ phrases, excluded = [] }: Quoted): boolean {
  return phrases.length + excluded.length > 0
}

/** Whether a record has every phrase asked for and none that is not wanted, whatever case and punctuation. */
export function fitsWordForWord(
  { title, heading, names, text }: Pick<IndexRecord, 'title' | 'heading' | 'names' | 'text'>,
  { phrases, excluded = [] }: Quoted,
): boolean {
  const places = [title, heading ?? '', ...names, text].map(plainWords)
  const has = (phrase: string): boolean => places.some(place => place.includes(plainWords(phrase)))
  return phrases.every(has) && !excluded.some(has)
}

function plainWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}
