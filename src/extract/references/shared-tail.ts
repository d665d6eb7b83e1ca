import type { OfficialSymbol } from '../../domain/symbol.ts'
import type { Find } from './find.ts'
import type { Scan } from './scan.ts'

const betweenUnitsMax = 160
const list = /^(?:\s?,\s{1,3}(?:số\s{1,3})?\d{1,4}[a-z]?){0,20}(?:\s?,|\s?,?\s{1,3}và)\s{1,3}$/u
const figures = /\d{1,4}[a-z]?/gu

/**
 * "Nghị định số 41, 42 và 43/2012/NĐ-CP": numbers of a list that share the year and the letters behind the last of them.
 * Gives the finds with these completed and those between them added; `finds` are in order.
 */
export function withSharedTails({ text }: Scan, finds: readonly Find[]): Find[] {
  return finds.flatMap((find, index) => {
    const last = finds[index + 1]
    const { head } = find
    if (head.by !== 'number' || head.year !== null || last?.head.by !== 'symbol') return [find]
    const { symbol } = last.head
    const between = text.slice(find.end, last.start)
    if (symbol.type !== head.type || last.head.type !== null || between.length > betweenUnitsMax)
      return [find]
    if (!list.test(between)) return [find]
    const numbers = [...between.matchAll(figures)].map(({ 0: number, index: at }) => {
      const start = find.end + at
      return made(start, { ...find, start, end: start + number.length }, numbered(symbol, number))
    })
    return [made(find.headStart, find, numbered(symbol, head.number)), ...numbers]
  })
}

function made(headStart: number, find: Find, symbol: OfficialSymbol): Find {
  const provisions = headStart === find.start ? [] : find.provisions
  return { ...find, headStart, provisions, head: { by: 'symbol', symbol, type: symbol.type, title: null } }
}

function numbered(symbol: OfficialSymbol, printed: string): OfficialSymbol {
  const number = printed.replace(/^0+(?=\d)/, '')
  const shown = /^\d(?!\d)/.test(number) ? `0${number}` : number
  return { ...symbol, number, symbol: symbol.symbol.replace(/^\d+[a-z]?/u, shown) }
}
