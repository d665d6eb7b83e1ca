import { fold } from '../normalise/fold.ts'
import { isPlainSyllable, isSyllable } from '../normalise/syllable.ts'

/**
 * Before e, ê and i one sound is written `ngh`, before other vowels `ng`: where the h was lost or added (`ngị định`,
 * `nghành`), there is no doubt what was meant, as no syllable is spelled so. Of `g` and `gh` there is (`gen`).
 * @returns the syllable as it is spelled; undefined where nothing was wrong, or where it is none then either. In NFC.
 */
export function withOnset(word: string): string | undefined {
  const lower = word.toLowerCase()
  const spelled = lower
    .replace(/^ng(?=[eèéẻẽẹêềếểễệiìíỉĩị])/, 'ngh')
    .replace(/^ngh(?=[^eèéẻẽẹêềếểễệiìíỉĩị])/, 'ng')
  if (spelled === lower) return undefined
  const isMarked = fold(spelled) !== spelled
  return (isMarked ? isSyllable(spelled) : isPlainSyllable(spelled)) ? spelled : undefined
}
