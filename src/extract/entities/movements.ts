import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import type { EntityScan } from './finder.ts'
import { phraseAt } from './phrases.ts'
import { quotationAt } from './quotation.ts'
import { type Gap, type Word, wordsOf } from './words.ts'

const space: ReadonlySet<Gap> = new Set(['space'])
/** UTF-16 units between the words that announce a name and its quotation mark: `Với chủ đề thi đua năm học 2020-2021`. */
const unitsBetweenMax = 45
/** Names of one announcement: `Modelle für „…“ und „…“`. */
const namesMax = 6
/** A unit or two of words between two quoted names. */
const joint = /^\s?(?:[,;]|,?\s?(?:và|hoặc|and|or|und|oder|og|eller|et|ou|y|o))?\s?$/iu
/** A quotation that is a sentence of a speech ends with its full stop, and is longer than any name. */
const nameUnitsMax = 260

/**
 * Phong trào thi đua: movements, campaigns, themes, programmes and models by their quoted names, and phong trào thi đua
 * without one. The place is the name inside the quotation marks. `canonical` is the Vietnamese name where a table has
 * it, else the name itself in a Vietnamese text; `role` is what it is called (`chủ đề thi đua`).
 */
export function findMovements(scan: EntityScan): Entity[] {
  const { words, context, lexicon } = scan
  const movements: Entity[] = []
  for (let at = 0; at < words.length; ) {
    const cue = cueAt(scan, at)
    if (!cue) {
      at++
      continue
    }
    const named = quotedNames(scan, cue)
    movements.push(...named)
    if (named.length === 0 && cue.isMovement) {
      const start = words[at]?.start ?? 0
      const end = words[cue.to - 1]?.end ?? 0
      const quote = spanOf(context.text, start, end)
      movements.push({ ...quote, type: 'movement', canonical: cue.vi, role: null })
    }
    at = Math.max(cue.to, afterOffset(words, cue.to, named.at(-1)?.end ?? 0))
  }
  return lexicon.comparison === 'marked' ? [...movements, ...unquoted(scan, movements)] : movements
}

type Cue = { readonly from: number; readonly to: number; readonly vi: string; readonly isMovement: boolean }

/** The words that announce a movement; the longest, whether they count without a name or not. */
function cueAt({ words, lexicon }: EntityScan, at: number): Cue | undefined {
  const movement = phraseAt(lexicon.words.movement, words, at, space)
  const named = phraseAt(lexicon.words['named-movement'], words, at, space)
  const match = movement && movement.to >= (named?.to ?? 0) ? movement : named
  const vi = match?.values[0]
  if (!match || vi === undefined) return undefined
  return { from: at, to: match.to, vi, isMovement: match === movement }
}

/** Names in quotation marks behind a cue, in the same sentence and near. */
function quotedNames(scan: EntityScan, cue: Cue): Entity[] {
  const { context, words } = scan
  const { text } = context
  const names: Entity[] = []
  let from = words[cue.to - 1]?.end ?? 0
  while (names.length < namesMax) {
    const quotation = quotationAt(text, from, names.length === 0 ? unitsBetweenMax : 8)
    if (!quotation || quotation.end - quotation.start > nameUnitsMax) break
    const between = text.slice(from, quotation.open)
    // Another announcement stands nearer to the name.
    if (names.length === 0 && announcedBetween(scan, cue.to, quotation.open)) break
    if (/[.;!?\n]/.test(between) || (names.length > 0 && !joint.test(between))) break
    const span = spanOf(text, quotation.start, quotation.end)
    const role = text.slice(words[cue.from]?.start ?? 0, words[cue.to - 1]?.end ?? 0).replace(/\s+/g, ' ')
    names.push({ ...span, type: 'movement', canonical: nameOf(scan, span.quote), role })
    from = quotation.close
  }
  return names
}

function announcedBetween(scan: EntityScan, from: number, offset: number): boolean {
  for (let at = from; (scan.words[at]?.start ?? offset) < offset; at++) if (cueAt(scan, at)) return true
  return false
}

/** The Vietnamese name of a table; else the printed one, where it is Vietnamese. */
function nameOf({ lexicon }: EntityScan, name: string): string | null {
  const words = wordsOf(name, lexicon.comparison)
  const match = phraseAt(lexicon.movements, words, 0)
  if (match?.to === words.length && match.values[0]) return match.values[0]
  return lexicon.comparison === 'marked' ? name.replace(/\s+/g, ' ') : null
}

/** Movements of the events table that stand without quotation marks. */
function unquoted({ words, lexicon, context }: EntityScan, known: readonly Entity[]): Entity[] {
  const found: Entity[] = []
  const taken = new Set(known.map(({ start }) => start))
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word?.isCapital || taken.has(word.start)) continue
    const match = phraseAt(lexicon.events, words, at)
    const vi = match?.values[0]
    if (!match || vi === undefined) continue
    const span = spanOf(context.text, word.start, words[match.to - 1]?.end ?? 0)
    found.push({ ...span, type: 'movement', canonical: vi, role: null })
    at = match.to - 1
  }
  return found
}

function afterOffset(words: readonly Word[], from: number, offset: number): number {
  let at = from
  while (at < words.length && (words[at]?.start ?? 0) < offset) at++
  return at
}
