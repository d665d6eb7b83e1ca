import type { Entity, Language } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import type { EntityScan } from './finder.ts'

/** Scale words of every language we read; `billion` is a thousand times more in German, Norwegian and French. */
const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  thousand: 1e3,
  tausend: 1e3,
  tusen: 1e3,
  mille: 1e3,
  triệu: 1e6,
  trieu: 1e6,
  million: 1e6,
  millionen: 1e6,
  millioner: 1e6,
  millions: 1e6,
  millones: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  milliard: 1e9,
  milliarder: 1e9,
  milliards: 1e9,
  'nghìn tỷ': 1e12,
  'nghìn tỉ': 1e12,
  'ngàn tỷ': 1e12,
  'ngàn tỉ': 1e12,
  trillion: 1e12,
  'mil millones': 1e9,
}
/** Where `billion` means a million millions. */
const longScale: ReadonlySet<Language> = new Set(['de', 'nb', 'fr'])

const left = String.raw`(?<![\p{L}\p{N}.,/-])`
const digits = String.raw`(?:\d{1,3}(?:[.,]\d{3}){1,4}(?:[.,]\d{1,2}(?!\d))?|\d{1,12}(?:[.,]\d{1,2}(?!\d))?)`
const scale = `(?:${Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', String.raw`\s`)})`
const gap = String.raw`[ \u00a0\n]{0,2}`
// "05 đồng chí" are five comrades: đồng counts where no other word goes on with it.
const dong = String.raw`(?:VNĐ|VND|vnđ|₫|đồng(?!\s(?:chí|bào|nghiệp|đội|hương|minh|bộ|ý|loạt|thời|hồ|tháp|nai|hới))|đ(?=[\s.,;:/)]|$))`
const plainDong = String.raw`dong(?!\s(?:nai|thap|hoi|ha|xoai|van))`
const dollar = String.raw`(?:USD|US\$|đô la(?:\sMỹ)?|euro|EUR)`
const right = String.raw`(?![\p{L}\p{N}])`
const part = `${digits}(?:${gap}${scale})?`
const behind = new RegExp(
  `${left}(?<sum>${digits}${gap}${scale}(?:${gap}${digits}${gap}${scale}){0,2})${gap}(?<currency>${dong}|${plainDong}|${dollar})${right}` +
    `|${left}(?<figure>${digits})${gap}(?<unit>${dong}|${dollar})${right}`,
  'giu',
)
const inFront = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<currency>VND|VNĐ|USD|EUR)${gap}(?<sum>${part})(?![\\p{L}\\p{N}])`,
  'gu',
)
const term = new RegExp(`(?<figure>${digits})(?:${gap}(?<scale>${scale}))?`, 'giu')

/** `11 Triệu đồng`: a row's number before the unit of its column. */
const unitOfColumn = /^\d{1,3}\s(?:Triệu|Tỷ|Tỉ|Nghìn|Đồng)(?![\p{L}])/u

/**
 * Số tiền: amounts of money, whatever the language wrote the scale in (19 tỷ đồng = 19 billion VND =
 * 19 Milliarden VND). `canonical` is the whole number and the currency, `19000000000 VND`; null where a figure may be
 * a thousand or a fraction (`1,250 tỷ`).
 */
export function findAmounts({ context }: Pick<EntityScan, 'context'>): Entity[] {
  const { text, language } = context
  const matches = [...text.matchAll(behind), ...text.matchAll(inFront)]
  return matches.flatMap((match): Entity[] => {
    const { sum, figure, currency, unit } = match.groups ?? {}
    if (unitOfColumn.test(match[0])) return []
    const value = amountOf(sum ?? figure ?? '', language)
    const span = spanOf(text, match.index, match.index + match[0].length)
    const canonical = value === null ? null : `${value} ${codeOf(currency ?? unit ?? '')}`
    return [{ ...span, type: 'amount', canonical, role: null }]
  })
}

/** The sum of the parts: `1 tỷ 500 triệu`. */
function amountOf(sum: string, language: Language): number | null {
  let total = 0
  for (const { groups } of sum.matchAll(term)) {
    const factor = factorOf(groups?.scale, language)
    const figure = figureOf(groups?.figure ?? '', factor > 1, language)
    if (figure === null) return null
    total += figure * factor
  }
  return Math.round(total)
}

function factorOf(word: string | undefined, language: Language): number {
  const plain = word?.toLowerCase().replace(/\s+/g, ' ') ?? ''
  if (/^billions?$/.test(plain) && longScale.has(language)) return 1e12
  return scales[plain] ?? 1
}

/**
 * `1.250.000` and `500.000` without a scale are whole numbers: there is no fraction of a đồng. With a scale, three
 * figures behind the decimal sign of the language may be either, so the answer is null.
 */
function figureOf(printed: string, isScaled: boolean, language: Language): number | null {
  const decimal = language === 'en' ? '.' : ','
  const signs = printed.replace(/\d/g, '')
  const last = printed.lastIndexOf(signs.at(-1) ?? ' ')
  const tail = last < 0 ? '' : printed.slice(last + 1)
  if (signs === '') return Number(printed)
  if (tail.length === 3) {
    if (isScaled && signs === decimal) return null
    return Number(printed.replace(/[.,]/g, ''))
  }
  return Number(`${printed.slice(0, last).replace(/[.,]/g, '')}.${tail}`)
}

function codeOf(currency: string): string {
  if (/^(?:usd|us\$|đô)/iu.test(currency)) return 'USD'
  return /^eur/iu.test(currency) ? 'EUR' : 'VND'
}
