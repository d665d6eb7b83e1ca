import { fold } from '../../normalise/fold.ts'
import { issuerNamed } from './issuer-behind.ts'
import type { Scan } from './scan.ts'

const stretchUnitsMax = 260
const issuersMax = 6
const lead = /^\s{0,3}[,(]?\s{0,3}(?:(?:của|do)\s{1,3})?(?:(?:các\s{1,3})?liên\s{1,3}bộ\s{0,2}:?\s{1,3})?/iu
const joint = /^\s{0,3}(?:[,–-]|và\s)\s{0,3}(?=\p{L})/u

/**
 * The organs of the bodies that the words behind the number of a joint circular name, in the order written, joined with
 * "+": "của Bộ Nội vụ – Bộ Tài chính" is `bnv+btc`. Undefined when fewer than two are named or one is not known.
 */
export function jointIssuers(scan: Scan, end: number): string | undefined {
  const printed = scan.text.slice(end, end + stretchUnitsMax)
  const opened = lead.exec(printed)?.[0] ?? ''
  const isShort = /liên\s{1,3}bộ/iu.test(opened)
  const folded = fold(printed).replace(/\s/g, ' ')
  const organs: string[] = []
  for (let at = opened.length; organs.length < issuersMax; ) {
    const stretch = folded.slice(at)
    // "Liên bộ Giáo dục và Đào tạo - Tài chính" leaves the word out.
    const named = issuerNamed(scan, stretch) ?? (isShort ? issuerNamed(scan, `bo ${stretch}`) : undefined)
    if (!named || named.organ === '_') return undefined
    organs.push(named.organ)
    at += named.name.length - (stretch.startsWith(named.name) ? 0 : 3)
    const next = joint.exec(printed.slice(at))
    if (!next || !/^\p{Lu}/u.test(printed.slice(at + next[0].length))) break
    at += next[0].length
  }
  return organs.length > 1 ? organs.join('+') : undefined
}
