import { fold } from '../normalise/fold.ts'
import { isPlainSyllable, isSyllable } from '../normalise/syllable.ts'
import { withOnset } from './onset-spelling.ts'

/**
 * Vietnamese typed with the keyboard off: Telex (`thi ddua`, `khen thuwowngr`) or VNI (`thi d9ua`, `thu7o7ng3`).
 * @returns the query with such words decoded, or null when it was not typed so. One word that can only be Telex or
 * VNI is enough, provided that every other word is a plain syllable, a number, or can be decoded too.
 */
export function decodeKeyboard(text: string): string | null {
  if (/[^\p{ASCII}]/u.test(text)) return null
  let sure = 0
  const words = text.split(' ').map(word => {
    const parts = /^([^a-z0-9]*)([a-z0-9]+)([^a-z0-9]*)$/i.exec(word)
    const typed = parts?.[2] ?? ''
    const decoded = decodeTelex(typed) ?? decodeVni(typed)
    if (decoded === undefined) return word
    // Two letters are more often an abbreviation: `tw` is trung ương before it is `tư`.
    if (isPlainSyllable(typed)) return word
    if (typed.length > 2) sure += 1
    return `${parts?.[1] ?? ''}${decoded}${parts?.[3] ?? ''}`
  })
  return sure > 0 && text.split(' ').every(isTyped) ? words.join(' ') : null
}

/** A word that may stand in a query typed with the keyboard off. */
function isTyped(word: string): boolean {
  const letters = word.replace(/[^a-z0-9]/gi, '')
  if (letters === '' || /^[\d]/.test(letters) || letters.length <= 3) return true
  return isPlainSyllable(letters) || decodeTelex(letters) !== undefined || decodeVni(letters) !== undefined
}

const tones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
}

/** `ddua` → `đua`, `thuwowngr` → `thưởng`; undefined when the letters are no Telex or make no syllable. */
function decodeTelex(word: string): string | undefined {
  const letters = word.toLowerCase()
  if (!/^[a-z]{2,10}$/.test(letters)) return undefined
  // The tone is typed after any vowel: `chieesn`, `chieens`.
  for (let at = letters.length - 1; at > 0; at--) {
    const tone = /[sfrxj]/.test(letters.charAt(at)) ? tones[letters.charAt(at)] : undefined
    if (tone === undefined || !/[aeiouyw]/.test(letters.slice(0, at))) continue
    const syllable = asSyllable(telexMarks(letters.slice(0, at) + letters.slice(at + 1)), tone, word)
    if (syllable !== undefined) return syllable
  }
  return asSyllable(telexMarks(letters), '', word)
}

function telexMarks(letters: string): string {
  return letters
    .replace(/dd/, 'đ')
    .replace(/aa/, 'â')
    .replace(/ee/, 'ê')
    .replace(/oo/, 'ô')
    .replace(/uwow|uow/, 'ươ')
    .replace(/aw/, 'ă')
    .replace(/ow/, 'ơ')
    .replace(/uw|w/, 'ư')
}

/** `d9ua` → `đua`, `thu7o7ng3` → `thưởng`. */
function decodeVni(word: string): string | undefined {
  const letters = word.toLowerCase()
  if (!/^[a-z][a-z1-9]{1,10}$/.test(letters) || !/\d/.test(letters)) return undefined
  const digits = letters.replace(/[a-z]/g, '')
  const tone = [...digits].map(digit => tones[digit]).find(mark => mark !== undefined) ?? ''
  let marked = letters.replace(/[1-5]/g, '')
  if (marked.includes('9')) marked = marked.replace('9', '').replace('d', 'đ')
  if (marked.includes('6'))
    marked = marked.replace(/6/g, '').replace(/[aeo]/, vowel => circumflex[vowel] ?? vowel)
  if (marked.includes('8')) marked = marked.replace(/8/g, '').replace('a', 'ă')
  if (marked.includes('7'))
    marked = marked
      .replace(/7/g, '')
      .replace('uo', 'ươ')
      .replace(/(?<!ươ.*)[ou]/, vowel => horn[vowel] ?? vowel)
  return asSyllable(marked, tone, word)
}

const circumflex: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
const horn: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư' }

/** The syllable with its tone; undefined when it is none, or when nothing was decoded. */
function asSyllable(letters: string, tone: string, typed: string): string | undefined {
  const decoded = placeTone(letters, tone)
  if (decoded === typed.toLowerCase() || !isSyllable(decoded) || isMisspelled(letters)) return undefined
  const syllable = withOnset(decoded) ?? decoded
  return isPlainSyllable(fold(syllable)) ? syllable : undefined
}

/** Before e, ê and i it is `gh` and `k`: `cej` is no `cẹ`. */
function isMisspelled(letters: string): boolean {
  return /^(?:g[eê]|c[eêiy])/.test(letters)
}

/** The tone on the vowel that has a mark, else on the last but one of an open rime, else on the last. */
function placeTone(letters: string, tone: string): string {
  if (tone === '') return letters
  const vowels = [...letters.matchAll(/[aăâeêioôơuưy]/g)].filter(
    ({ index, 0: vowel }) =>
      !(index === 1 && /^(?:gi|qu)/.test(letters) && letters.length > 2 && 'iu'.includes(vowel)),
  )
  const marked = vowels.findLast(({ 0: vowel }) => 'ăâêôơư'.includes(vowel))
  const closed = /[bcdghklmnpqrstvx]$/.test(letters)
  const chosen = marked ?? (closed ? vowels.at(-1) : (vowels.at(-2) ?? vowels.at(-1)))
  if (!chosen) return letters
  const end = chosen.index + 1
  return (letters.slice(0, end) + tone + letters.slice(end)).normalize('NFC')
}
