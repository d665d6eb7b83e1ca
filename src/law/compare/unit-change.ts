import type { WordDifference } from './compare-words.ts'

/**
 * What has become of a clause or point. `numbering`: only its own number, or the numbers by which it names provisions;
 * `punctuation`: only signs, capitals, or how a tone mark is placed; `moved`: it stands in another article now.
 */
export type UnitChange = 'same' | 'numbering' | 'punctuation' | 'changed' | 'moved' | 'added' | 'removed'

/** What a difference by words amounts to, when both texts are there. */
export function changeOf(words: readonly WordDifference[], isRenumbered: boolean): UnitChange {
  if (words.every(one => one.in === 'both' || one.text.trim() === ''))
    return isRenumbered ? 'numbering' : 'same'
  if (onlySigns(words)) return isRenumbered ? 'numbering' : 'punctuation'
  return onlyProvisionNumbers(words) ? 'numbering' : 'changed'
}

/** What was taken out and what was put in between two common runs are the same words and numbers each time. */
function onlySigns(words: readonly WordDifference[]): boolean {
  let [old, young] = ['', '']
  for (const { in: side, text } of words) {
    if (side === 'old') old += text
    else if (side === 'new') young += text
    else {
      if (old !== young && signature(old) !== signature(young)) return false
      old = ''
      young = ''
    }
  }
  return old === young || signature(old) === signature(young)
}

/** A text in the form in which only words and numbers count. */
function signature(text: string): string {
  return toneBehind(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** `uỷ` and `ủy`, `hoà` and `hòa` are one spelling: in each syllable the tone mark is put behind its letters. */
function toneBehind(text: string): string {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu
  return text.normalize('NFD').replace(/[\p{L}\p{M}]+/gu, syllable => {
    const tones = syllable.match(tone)?.join('') ?? ''
    return syllable.replace(tone, '') + tones
  })
}

const level = /^(?:điều|khoản|điểm|chương|mục|phụ|lục)$/u
const label = /^(?:\d{1,4}[a-zđ]{0,2}|[a-zđ]|[ivxlc]{1,7})$/u
const between = /^(?:và|hoặc|đến|các|tại)$/u

/** `theo khoản 2 Điều 83` against `theo khoản 3 Điều 84`: nothing but the numbers of provisions differs. */
function onlyProvisionNumbers(words: readonly WordDifference[]): boolean {
  let named = false
  for (const { in: side, text } of words) {
    const parts = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    if (side === 'both') {
      named = endsInName(parts)
      continue
    }
    if (!parts.every(part => level.test(part) || label.test(part) || between.test(part))) return false
    if (parts.length > 0 && !named && !parts.some(part => level.test(part))) return false
  }
  return true
}

/** The last words name a level, with labels behind it or not: `khoản`, `khoản 1 và`. */
function endsInName(parts: readonly string[]): boolean {
  for (const part of parts.slice(-6).reverse()) {
    if (level.test(part)) return true
    if (!label.test(part) && !between.test(part)) return false
  }
  return false
}
