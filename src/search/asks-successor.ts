import type { Registry } from '../registry/registry.ts'
import { findSucceedingWords } from './intents.ts'
import { queryVocabulary } from './query-words.ts'
import { type Token, tokenise } from './tokens.ts'
import { namedType } from './type-names.ts'

/**
 * "nghị định thay thế ⟦nghị định 91/2017⟧": before the number at `start` stands a kind of document that followed it, and
 * nothing else. With words before the kind it is a title or a sentence, and asks for what it says.
 */
export function asksSuccessor(text: string, start: number, registry: Registry): boolean {
  const tokens = tokenise(text.slice(0, start))
  // Numbers are read with or without the kind before them.
  const kindOfNumber = namedType(tokens, tokens.length - 1, registry)
  const to = kindOfNumber?.from ?? tokens.length
  const said = findSucceedingWords(tokens).find(stretch => stretch.to === to)
  if (!said) return false
  return isKind(tokens.slice(0, said.from)) || namedType(tokens, said.from - 1, registry)?.from === 0
}

let kindsKept: ReadonlySet<string> | undefined

/** `văn bản`, `nđ`. */
function isKind(tokens: readonly Token[]): boolean {
  kindsKept ??= new Set(queryVocabulary().kinds.map(kind => keyOf(tokenise(kind))))
  return kindsKept.has(keyOf(tokens))
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ')
}
