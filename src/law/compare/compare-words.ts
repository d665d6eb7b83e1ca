import { diffArrays } from 'diff'
import { singleBlanks } from './single-blanks.ts'

/** A stretch of text that both have, or only one of them, with the blanks that belong to it; a blank alone is no change. */
export type WordDifference = { readonly in: 'both' | 'old' | 'new'; readonly text: string }

/** Syllables and signs on each side; longer texts are shown whole, as taken out and put in. */
const tokensMax = 6_000
/** Changes after which two texts have too little in common for a difference that helps a reader. */
const editsMax = 400
/** Between two changes so few common words are part of the change: a lone "và" divides nothing. */
const bridgeSyllablesMax = 2

/**
 * The difference between two texts by syllables and signs. Blanks, line breaks and the shape of quotation marks and dashes
 * are no difference. Texts that are too long or have too little in common come back whole, the old one first.
 */
export function compareWords(old: string, young: string): readonly WordDifference[] {
  if (old === young) return old === '' ? [] : [{ in: 'both', text: old }]
  const [printedOld, printedNew] = [printed(old), printed(young)]
  if (printedOld === '' || printedNew === '')
    return isShort(printedOld + printedNew) ? whole(printedOld, printedNew) : whole(old, young)
  const was = tokensOf(printedOld)
  const is = tokensOf(printedNew)
  const tooLong = was.length > tokensMax || is.length > tokensMax
  const changes = tooLong ? undefined : diffArrays(was.map(keyOf), is.map(keyOf), { maxEditLength: editsMax })
  if (changes === undefined) return whole(old, young)
  const runs: Run[] = []
  let [atOld, atNew] = [0, 0]
  for (const { added, removed, count } of changes) {
    runs.push({
      in: added ? 'new' : removed ? 'old' : 'both',
      old: added ? '' : was.slice(atOld, atOld + count).join(''),
      new: removed ? '' : is.slice(atNew, atNew + count).join(''),
    })
    if (!added) atOld += count
    if (!removed) atNew += count
  }
  return readable(runs)
}

/** The same stretch as each side has it: blanks may differ in what both have. */
type Run = { readonly in: WordDifference['in']; readonly old: string; readonly new: string }

function whole(old: string, young: string): readonly WordDifference[] {
  const both: WordDifference[] = [
    { in: 'old', text: old },
    { in: 'new', text: young },
  ]
  return both.filter(({ text }) => text !== '')
}

function printed(text: string): string {
  return singleBlanks(text.normalize('NFC').trim())
}

/** What stands on one side alone is shown as it is compared while it has no more changes than are looked for. */
function isShort(text: string): boolean {
  return text.length <= editsMax || tokensOf(text).length <= editsMax
}

/** Syllables, numbers and single signs, each with one blank where one stands behind it. */
function tokensOf(text: string): readonly string[] {
  return text.match(/(?:[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]) ?/gu) ?? []
}

/** Signs that are printed in several shapes, and the one that they are compared as. */
const shapes: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„«»', sign => [sign, '"'] as const),
  ...Array.from('‘’', sign => [sign, "'"] as const),
  ...Array.from('–—‑', sign => [sign, '-'] as const),
])

function keyOf(token: string): string {
  const word = token.endsWith(' ') ? token.slice(0, -1) : token
  return word.length > 1 ? word : (shapes.get(word) ?? word)
}

/** Puts short common runs between changes into the changes, and each change in the order old, new. */
function readable(runs: readonly Run[]): readonly WordDifference[] {
  const joined: WordDifference[] = []
  let [old, young] = ['', '']
  const flush = (): void => {
    if (old.trim() !== '' || young !== '') joined.push({ in: 'old', text: old })
    if (young !== '') joined.push({ in: 'new', text: young })
    old = ''
    young = ''
  }
  runs.forEach((run, index) => {
    const bridges = run.in === 'both' && isBridge(run.new) && old !== '' && young !== ''
    if (run.in !== 'both' || (bridges && isReplaced(runs, index + 1))) {
      old += run.old
      young += run.new
      return
    }
    flush()
    joined.push({ in: 'both', text: run.new })
    // Where only the old text has a blank behind common words, it belongs to what was taken out behind them.
    if (run.old.endsWith(' ') && !run.new.endsWith(' ')) old = ' '
  })
  flush()
  return joined.filter(({ text }) => text !== '')
}

function isBridge(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= bridgeSyllablesMax && !/[;.:]/u.test(text)
}

/** Whether words are both taken out and put in before the next common run. */
function isReplaced(runs: readonly Run[], from: number): boolean {
  const [first, second] = [runs[from], runs[from + 1]]
  return first !== undefined && second !== undefined && first.in !== 'both' && second.in !== 'both'
}
