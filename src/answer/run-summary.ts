import type { Run } from '../store/runs.ts'

/** Lượt chạy: one run in a line. */
export type RunSummary = {
  readonly id: number
  readonly startedAt: string
  readonly endedAt: string | null
  readonly kind: string
  readonly counts: Readonly<Record<string, number>>
  readonly findings: number
  /** Those of them that nobody had accepted, by class. */
  readonly open: Readonly<Record<string, number>>
}

/** What the report of a run counts, and how many findings it has. */
export function runSummary({ id, command, startedAt, endedAt, report }: Run): RunSummary {
  const facts = typeof report === 'object' && report !== null ? Object.entries(report) : []
  const listed = (name: string): readonly Listed[] => {
    const value: unknown = facts.find(([fact]) => fact === name)?.[1]
    return Array.isArray(value) ? value : []
  }
  const accepted = new Set(listed('acknowledged').map(nameOf))
  const open = new Map<string, number>()
  for (const finding of listed('findings'))
    if (!accepted.has(nameOf(finding))) open.set(finding.class, (open.get(finding.class) ?? 0) + 1)
  return {
    id,
    startedAt,
    endedAt,
    kind: command,
    counts: Object.fromEntries(
      facts.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ),
    findings: listed('findings').length,
    open: Object.fromEntries(open),
  }
}

type Listed = { readonly class: string; readonly subject: string }

function nameOf({ class: name, subject }: Listed): string {
  return `${name} ${subject}`
}
