import { isPlainSyllable } from '../normalise/syllable.ts'

const wordsMin = 4

/** The title in an address: `/khen-thuong-tap-the-2024-102.html` → `khen thuong tap the 2024`; null when there is none. */
export function titleOfAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const segments = new URL(address).pathname.split('/').map(wordsOf)
  return segments.find(words => words.filter(isPlainSyllable).length >= wordsMin)?.join(' ') ?? null
}

/** Words of a path segment; long numbers are ids of the site. */
function wordsOf(segment: string): readonly string[] {
  return segment
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+]|%20/)
    .filter(word => /^[a-z]+$/i.test(word) || /^\d{1,4}$/.test(word))
}
