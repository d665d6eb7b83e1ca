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
  const shared: Find[] = []
  for (const [index, find] of finds.entries()) {
    const { head } = find
    const tail = head.by === 'number' && head.year === null ? tailOf(text, find, finds[index + 1]) : undefined
    if (!tail || head.by !== 'number') {
      shared.push(find)
      continue
    }
    shared.push(made(find.headStart, find, numbered(tail.symbol, head.number)))
    for (const { 0: number, index: at } of tail.between.matchAll(figures)) {
      const start = find.end + at
      shared.push(made(start, { ...find, start, end: start + number.length }, numbered(tail.symbol, number)))
    }
  }
  return shared
}

/** The symbol at the end of the list that a number opens, and what stands between. */
function tailOf(
  text: string,
  find: Find,
  last: Find | undefined,
): { symbol: OfficialSymbol; between: string } | undefined {
  if (find.head.by !== 'number' || last?.head.by !== 'symbol' || last.head.type !== null) return undefined
  const between = text.slice(find.end, Math.min(last.start, find.end + betweenUnitsMax + 1))
  const isList = between.length <= betweenUnitsMax && list.test(between)
  return isList && last.head.symbol.type === find.head.type
    ? { symbol: last.head.symbol, between }
    : undefined
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
