import type { Finding } from '../domain/finding.ts'
import type { Io } from './io.ts'

const shownMax = 50

/** What needs a human, one line each: the class, the thing, why, and what to do. */
export function printFindings(io: Io, findings: readonly Finding[]): void {
  for (const one of findings.slice(0, shownMax))
    io.out(`${one.class}  ${one.subject}\n    ${one.detail}\n    → ${one.next}\n`)
  if (findings.length > shownMax) io.out(`… và ${findings.length - shownMax} mục nữa; --json in đủ.\n`)
}
