import { fold } from '../src/normalise/fold.ts'

const unitsMax = 40

/** Whether the words of a link or button say that it leads to the next page of a list: `Trang sau`, `Tiếp »`, `Next`, `›`. */
export function isNextWords(words: string): boolean {
  if (words.length > unitsMax) return false
  const said = fold(words)
    .replace(/[\s.…]+/g, ' ')
    .trim()
  return /^[›>→]$/.test(said) || nextWords.test(said.replace(/^[›»>→ ]+|[›»>→ ]+$/g, ''))
}

const nextWords =
  /^(?:xem |den |sang )?(?:trang )?(?:sau|ke|tiep|tiep theo|ke tiep)$|^(?:trang|bai|tin|bai viet) (?:cu hon|tiep theo|ke tiep)$|^next(?: page)?$|^older(?: posts| entries)?$/
