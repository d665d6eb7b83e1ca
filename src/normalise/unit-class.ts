import { eachPiece } from './utf16.ts'

/**
 * What kinds of UTF-16 units a text has, as bits. One look at every unit says which steps have nothing to do,
 * so that clean text costs one pass.
 */
export const unitClass = {
  /** What UTF-8 of Latin letters that was read as windows-1252 cannot do without. */
  mojibake: 1,
  /** Marks, and letters that are not in composed form. */
  composing: 2,
  /** Ð, ð, Ɖ, ɖ. */
  eth: 4,
  /** Cyrillic and Greek. */
  otherAlphabet: 8,
  /** Spaces other than the ordinary one, and line breaks other than `\n`. */
  space: 16,
  /** Controls, soft hyphens, zero-width, direction marks, private use. */
  invisible: 32,
  /** What Unicode text seldom has, and one of the old ways of writing Vietnamese cannot do without. */
  tcvn3: 64,
  vni: 128,
  viqr: 256,
} as const

/** The classes of the units of a text, added up. */
export function unitClassesOf(text: string): number {
  let classes = 0
  eachPiece(text, (units, count) => {
    for (let at = 0; at < count; at++) classes |= table[units[at] as number] as number
  })
  return classes
}

const members: readonly (readonly [classes: number, units: RegExp])[] = [
  [unitClass.mojibake, /[\u0080\u00ba\u00bb\u00c2-\u00c6\u00ef€]/],
  [unitClass.tcvn3, /[\u00a1-\u00bf×÷]/],
  [unitClass.vni, /[äåæëïñöøûüÄÅÆËÏÑÖØÛÜ]/],
  [unitClass.viqr, /[\^+]/],
  [unitClass.composing, /[\p{M}\u1160-\u11ff]/u],
  [unitClass.eth, /[ÐðƉɖ]/],
  [unitClass.otherAlphabet, /[\p{Script=Cyrillic}\p{Script=Greek}]/u],
  [unitClass.space, /[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/],
  [
    unitClass.invisible,
    /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffb\udb80-\udbff]/,
  ],
]

const table = buildTable()

function buildTable(): Uint16Array {
  const classes = new Uint16Array(0x10000)
  for (let unit = 0; unit < classes.length; unit++) {
    const letter = String.fromCharCode(unit)
    let found = letter.normalize('NFC') === letter ? 0 : unitClass.composing
    for (const [bits, units] of members) if (units.test(letter)) found |= bits
    classes[unit] = found
  }
  return classes
}
