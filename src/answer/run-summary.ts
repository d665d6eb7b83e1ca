import type { Run } from '../store/runs.ts'

/** Lượt chạy: one run in a line. */
export type RunSummary = {
  readonly id: number
  readonly startedAt: string
  readonly endedAt: string | null
  readonly kind: string
  readonly counts: Readonly<Record<string, number>>
  readonly findings: number
}

/** What the report of a run counts, and how many findings it has. */
export function runSummary({ id, command, startedAt, endedAt, report }: Run): RunSummary {
  const facts = typeof report === 'object' && report !== null ? Object.entries(report) : []
  const findings = facts.find(([name]) => name === 'findings')?.[1]
  return {
    id,
    startedAt,
    endedAt,
    kind: command,
    counts: Object.fromEntries(
      facts.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ),
    findings: Array.isArray(findings) ? findings.length : 0,
  }
}
