import type { Relation } from '../../domain/relation.ts'
import type { CueForm } from './cues/cue-pattern.ts'
import { englishCues } from './cues/english.ts'
import { frenchCues } from './cues/french.ts'
import { germanCues } from './cues/german.ts'
import { norwegianCues } from './cues/norwegian.ts'
import { spanishCues } from './cues/spanish.ts'
import { vietnameseCues } from './cues/vietnamese.ts'

/** A cue where it stands in a text. */
export type Cue = {
  readonly relation: Relation
  readonly form: CueForm
  readonly start: number
  readonly end: number
}

/** Ordered: of two cues that begin at one place, the earlier pattern stands. A further cue is one line of its language. */
const patterns = [
  ...vietnameseCues,
  ...englishCues,
  ...germanCues,
  ...norwegianCues,
  ...frenchCues,
  ...spanishCues,
]

const matcher = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${patterns.map(({ source }, index) => `(?<c${index}>${source.replaceAll(' ', '\\s+')})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Finds the cues of a text in order; none overlaps another. Linear in the text. */
export function findCues(text: string): Cue[] {
  return [...text.matchAll(matcher)].flatMap(match => {
    const at = patterns.findIndex((_, index) => match.groups?.[`c${index}`] !== undefined)
    const pattern = patterns[at]
    return pattern
      ? [
          {
            relation: pattern.relation,
            form: pattern.form,
            start: match.index,
            end: match.index + match[0].length,
          },
        ]
      : []
  })
}
