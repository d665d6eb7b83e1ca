import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'

const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  million: 1e6,
  millionen: 1e6,
  millioner: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  billion: 1e9,
  milliarden: 1e9,
  milliarde: 1e9,
  milliarder: 1e9,
  milliard: 1e9,
  milliards: 1e9,
}

const left = String.raw`(?<![\p{L}\p{N}.,])`
const figure = String.raw`(?<figure>\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,](?<fraction>\d{1,2}))?`
const scale = String.raw`(?:\s+(?<scale>${Object.keys(scales).join('|')}))?`
const currency = String.raw`\s*(?:VND|VNĐ|đồng|dong|Dong|₫)(?![\p{L}\p{N}])`
const amount = new RegExp(`${left}${figure}${scale}${currency}`, 'giu')

/**
 * Số tiền: amounts of money in đồng, whatever the language wrote the scale in
 * (19 tỷ đồng = 19 billion VND = 19 Milliarden VND). `canonical` is the whole number of đồng.
 */
export function findAmounts(text: string): Entity[] {
  return [...text.matchAll(amount)].map(match => {
    const { figure: digits = '', fraction = '', scale: word = '' } = match.groups ?? {}
    const factor = scales[word.toLowerCase()] ?? 1
    const whole = Number(digits.replace(/[.,]/g, ''))
    const value = Math.round((whole + (fraction ? Number(fraction) / 10 ** fraction.length : 0)) * factor)
    const span = spanOf(text, match.index, match.index + match[0].length)
    return { ...span, type: 'amount', canonical: `${value} VND`, role: null }
  })
}
