import { alikeFindings } from '../answer/alike-findings.ts'
import { findingWords } from '../answer/finding-words.ts'
import type { Finding } from '../domain/finding.ts'
import { findingNames } from '../domain/finding-name.ts'
import type { Io } from './io.ts'

const shownMax = 50
/** Of one class and with one next step, so many are named; the others are counted. */
const namedMax = 5

/** What needs a human, in Vietnamese: the kind, each thing with why, and once what to do. */
export function printFindings(io: Io, findings: readonly Finding[], indent = ''): void {
  let shown = 0
  for (const alike of alikeFindings(findings.map(finding => findingWords(finding, 'vi')))) {
    const [first] = alike
    if (shown >= shownMax) break
    io.out(`${indent}${findingNames[first.class].vi} (${first.class})\n`)
    for (const { subject, detail } of alike.slice(0, namedMax)) {
      io.out(`${indent}  ${subject}\n${indent}    ${detail}\n`)
      shown += 1
    }
    if (alike.length > namedMax) io.out(`${indent}  … và ${alike.length - namedMax} địa chỉ nữa\n`)
    io.out(`${indent}  → ${first.next}\n`)
  }
  const groupsLeft = findings.length > shownMax && shown >= shownMax
  if (groupsLeft) io.out(`${indent}… danh sách đầy đủ: thêm --json\n`)
}
