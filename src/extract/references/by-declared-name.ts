import type { OfficialSymbol } from '../../domain/symbol.ts'
import type { Find } from './find.ts'
import { isLetter } from './lexicon.ts'
import type { Scan } from './scan.ts'

const declaration =
  /\(\s?(?:(?:sau\s{1,3}đây|dưới\s{1,3}đây|sau)?\s{0,3}(?:được\s{1,3})?(?:gọi|viết)\s{1,3}(?:tắt\s{1,3})?(?:là|chung\s{1,3}là)\s{1,3}|hereinafter\s{1,3}(?:referred\s{1,3}to\s{1,3}as|called)\s{1,3}|abbreviated\s{1,3}(?:as|to)\s{1,3})?["“]?([\p{L}\d/-]{3,30})["”]?\s?\)/uy
const abbreviation = /^(?:NQ|NĐ|QĐ|TT|CT|KL|L|BL|Luật|Nghị)?[\p{Lu}\d/-]+$/u
const behindUnitsMax = 260
const declaredMax = 20

/**
 * Abbreviations that the text declares behind a document ("… (NQ98)", "(sau đây gọi tắt là NĐ 98)") and every place
 * where it uses them. `finds` are in order.
 */
export function declaredNames(scan: Scan, finds: readonly Find[]): Find[] {
  const declared = new Map<string, { of: OfficialSymbol; from: number }>()
  for (const [index, find] of finds.entries()) {
    if (find.head.by !== 'symbol' || declared.size >= declaredMax) continue
    const end = Math.min(find.end + behindUnitsMax, finds[index + 1]?.start ?? scan.text.length)
    for (
      let at = scan.text.indexOf('(', find.end);
      at >= 0 && at < end;
      at = scan.text.indexOf('(', at + 1)
    ) {
      declaration.lastIndex = at
      const name = declaration.exec(scan.text)?.[1]
      if (name && isAbbreviationOf(name, find.head.symbol.number) && !declared.has(name))
        declared.set(name, { of: find.head.symbol, from: at })
    }
  }
  return [...declared].flatMap(([name, { of, from }]) => places(scan, { name, of, from }))
}

/** An abbreviation carries the number, so that an abbreviated body ("(UBND)") is not taken for one. */
function isAbbreviationOf(name: string, number: string): boolean {
  return (
    abbreviation.test(name) &&
    name.replace(/\D+/g, ' ').trim().split(' ').includes(number) &&
    /\p{L}/u.test(name)
  )
}

function places(scan: Scan, { name, of, from }: { name: string; of: OfficialSymbol; from: number }): Find[] {
  const found: Find[] = []
  for (let at = scan.text.indexOf(name, from); at >= 0; at = scan.text.indexOf(name, at + name.length)) {
    const end = at + name.length
    if (isLetter(scan.folded.charCodeAt(at - 1)) || isLetter(scan.folded.charCodeAt(end))) continue
    found.push({ start: at, end, kind: 'short', head: { by: 'declared', of }, headStart: at, provisions: [] })
  }
  return found
}
