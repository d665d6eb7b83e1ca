import { findingSentences } from './finding-sentences.ts'

type Language = 'vi' | 'en'
type Told = { readonly detail: string; readonly next: string }

/**
 * What a finding says, in the reader's language. A sentence that no table has stays as it was stated: words of a server, of
 * an operating system, of a title.
 */
export function findingWords<Finding extends Told>(finding: Finding, language: Language): Finding {
  return { ...finding, detail: said(finding.detail, language), next: said(finding.next, language) }
}

/** Longer ones are lists of their own, and are shown as they are. */
const sentenceUnitsMax = 2_000

/** What stands in a gap may be a sentence itself; it is shorter than what it stands in. */
function said(sentence: string, language: Language): string {
  if (sentence === '' || sentence.length > sentenceUnitsMax) return sentence
  for (const { from, to } of patterns[language]) {
    const values = valuesIn(sentence, from)
    if (values !== null) return to.map((piece, at) => piece + said(values[at] ?? '', language)).join('')
  }
  return sentence
}

/** What stands in the gaps of a sentence; null where it is another one. */
function valuesIn(sentence: string, pieces: readonly string[]): readonly string[] | null {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return sentence === first ? [] : null
  if (!sentence.startsWith(first) || !sentence.endsWith(last)) return null
  const values: string[] = []
  const end = sentence.length - last.length
  let at = first.length
  for (const piece of others) {
    const found = sentence.indexOf(piece, at + 1)
    if (found < 0) return null
    values.push(sentence.slice(at, found))
    at = found + piece.length
  }
  return at < end ? [...values, sentence.slice(at, end)] : null
}

type Pattern = { readonly from: readonly string[]; readonly to: readonly string[] }

const gap = '{}'
const patterns: Readonly<Record<Language, readonly Pattern[]>> = {
  vi: findingSentences.map(([en, vi]) => ({ from: en.split(gap), to: vi.split(gap) })),
  en: findingSentences.map(([en, vi]) => ({ from: vi.split(gap), to: en.split(gap) })),
}
