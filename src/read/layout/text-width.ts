/**
 * Estimates how wide a text prints, in type sizes, with the widths of the book face that Vietnamese offices are
 * told to use (Times, Nghị định 30/2020/NĐ-CP, Phụ lục I). Good to a few percent for running text.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text.normalize('NFD')) width += widths.get(letter) ?? unlisted(letter)
  return width
}

const widths = new Map<string, number>()
const groups: readonly [letters: string, width: number][] = [
  ['ijlt:;/\\', 0.278],
  [' .,|', 0.25],
  ["fr'()[]-I", 0.333],
  ['sJ', 0.389],
  ['ceaz?“”', 0.444],
  ['bdghknopquvxyđ0123456789–•*_#', 0.5],
  ['FPS', 0.556],
  ['=+<>', 0.564],
  ['ELTZ', 0.611],
  ['BCR', 0.667],
  ['ADGHKNOQUVXYwĐ', 0.722],
  ['m%&', 0.8],
  ['MW—@', 0.92],
]
for (const [letters, width] of groups) for (const letter of letters) widths.set(letter, width)

function unlisted(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.5
}
