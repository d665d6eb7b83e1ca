import { isFunctionWord } from './function-words.ts'
import type { IndexQuery } from './search-index.ts'
import { type Token, tokenise } from './tokens.ts'

/** What a snippet shows of a question, all folded but `alone`. */
export type SnippetWords = {
  readonly words: ReadonlySet<string>
  /** Neighbours, `co so`. */
  readonly pairs: ReadonlySet<string>
  /** Exact forms of words that are a term by themselves. */
  readonly alone: ReadonlySet<string>
}

/** Letters from which a word of another language says something by itself. */
const aloneLettersMin = 4

/** The words of a question, read once for all its hits. */
export function snippetWords({
  symbolTerms,
  terms,
  phrases,
}: Pick<IndexQuery, 'symbolTerms' | 'terms' | 'phrases'>): SnippetWords {
  const own = [...symbolTerms, ...terms]
  const asked = own.map(({ text }) => tokenise(text))
  const alternatives = [...own.flatMap(({ also }) => also), ...phrases].map(tokenise)
  const runs = [asked.flat(), ...alternatives]
  return {
    words: new Set(runs.flat().map(({ folded }) => folded)),
    pairs: new Set(runs.flatMap(pairsOf)),
    alone: new Set([...asked.flatMap(markedAlone), ...alternatives.flatMap(longAlone)]),
  }
}

function pairsOf(run: readonly Token[]): readonly string[] {
  return run.slice(1).map(({ folded }, at) => `${run[at]?.folded} ${folded}`)
}

/** Without marks a syllable may be any of several words: it tells nothing alone, but a number does. */
function markedAlone([only, ...others]: readonly Token[]): readonly string[] {
  if (only === undefined || others.length > 0 || isFunctionWord(only.exact)) return []
  return only.isMarked || /\d/.test(only.folded) ? [only.exact] : []
}

function longAlone([only, ...others]: readonly Token[]): readonly string[] {
  return only === undefined || others.length > 0 || only.folded.length < aloneLettersMin ? [] : [only.exact]
}
