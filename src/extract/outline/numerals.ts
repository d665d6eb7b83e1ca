const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

const ordinals = new Map(
  [
    ['nhất', 'một', 'one', 'first', 'eins', 'en'],
    ['hai', 'nhì', 'two', 'second', 'zwei', 'to'],
    ['ba', 'three', 'third', 'drei', 'tre'],
    ['tư', 'bốn', 'four', 'fourth', 'vier', 'fire'],
    ['năm', 'five', 'fifth', 'fünf', 'fem'],
    ['sáu', 'six', 'sixth', 'sechs', 'seks'],
    ['bảy', 'seven', 'seventh', 'sieben', 'sju'],
    ['tám', 'eight', 'eighth', 'acht', 'åtte'],
    ['chín', 'nine', 'ninth', 'neun', 'ni'],
    ['mười', 'ten', 'tenth', 'zehn', 'ti'],
  ].flatMap((words, index) => words.map(word => [word, index + 1] as const)),
)

/** The number a label stands for: `5`, `V`, `năm` are 5; `13a` is 13. Undefined when it is none up to 9,999. */
export function numberOf(label: string): number | undefined {
  const figures = /^(\d{1,4})[a-zđ]{0,2}$/iu.exec(label)
  if (figures) return Number(figures[1])
  const roman = romanOf(label.toUpperCase())
  if (roman !== undefined) return roman
  return ordinals.get(label.toLowerCase()) ?? (/^[A-E]$/.test(label) ? label.charCodeAt(0) - 64 : undefined)
}

function romanOf(label: string): number | undefined {
  if (!/^[IVXLC]{1,9}$/.test(label)) return undefined
  let total = 0
  for (let index = 0; index < label.length; index++) {
    const value = romanValues[label[index] ?? ''] ?? 0
    const next = romanValues[label[index + 1] ?? ''] ?? 0
    total += value < next ? -value : value
  }
  return total > 0 ? total : undefined
}

/** The letters after the figures: `13a` → `a`, `13` → ``. */
export function suffixOf(label: string): string {
  return /^\d+([a-zđ]*)$/iu.exec(label)?.[1]?.toLowerCase() ?? ''
}

/**
 * How a label follows the one before it: `next` (5 → 6, 13 → 13a, 13b → 14), `jump` (5 → 8), or `no`
 * (5 → 5, 5 → 3). `before` is null at the beginning, where only 1 is next.
 */
export function follows(before: string | null, label: string): 'next' | 'jump' | 'no' {
  const number = numberOf(label)
  if (number === undefined) return 'no'
  const last = before === null ? 0 : (numberOf(before) ?? 0)
  const suffix = suffixOf(label)
  if (number === last) {
    const expected = before === null ? '' : suffixOf(before)
    return suffix !== '' && suffix.localeCompare(expected, 'vi') > 0 ? 'next' : 'no'
  }
  if (number === last + 1) return suffix === '' || suffix === 'a' ? 'next' : 'jump'
  return number > last ? 'jump' : 'no'
}
