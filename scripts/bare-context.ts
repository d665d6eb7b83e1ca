import { noProvenance } from '../src/domain/document.ts'
import type { TextContext } from '../src/extract/context.ts'

/** A Vietnamese news text of which nothing is known but its words and what is given: for measuring and for tests. */
export function bareContext(text: string, known: Partial<TextContext> = {}): TextContext {
  return {
    text,
    language: 'vi',
    kind: 'news',
    title: null,
    publishedOn: null,
    eventOn: null,
    jurisdiction: [],
    own: null,
    outline: [],
    provenance: noProvenance,
    labels: [],
    ...known,
  }
}
