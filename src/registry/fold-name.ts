/**
 * Folds a name of a place for comparison: lower case, no marks, đ as d, everything else than letters and digits
 * one space: `TP. Hồ Chí Minh` → `tp ho chi minh`.
 */
export function foldName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd')
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
