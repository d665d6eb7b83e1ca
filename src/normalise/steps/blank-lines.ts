import type { Draft } from '../draft.ts'
import { replaceMapped } from '../mapped-text.ts'

/** No spaces at the end of a line, no more than one blank line together, none at either end of the text. */
export function tidyBlankLines(draft: Draft): Draft {
  const trimmed = replaceMapped(draft.body, /(?<![ \t])[ \t]+(?=\n|$)/g, '')
  return {
    ...draft,
    body: replaceMapped(trimmed, /^\n+|(?<!\n)\n{3,}|(?<!\n)\n+$/g, match => (inside(match) ? '\n\n' : '')),
  }
}

function inside({ index, input, 0: breaks }: RegExpMatchArray): boolean {
  return index !== 0 && index !== undefined && index + breaks.length < (input?.length ?? 0)
}
