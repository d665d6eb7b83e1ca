import type { Store } from './store.ts'

/** Lượt chạy: one run of a command, accounted for. `report` is the command's own JSON. */
export type Run = {
  readonly id: number
  readonly command: string
  readonly startedAt: string
  readonly endedAt: string | null
  readonly exitCode: number | null
  readonly report: unknown
}

/** Notes that a run of a command has begun. @returns its number */
export function startRun(store: Store, command: string): number {
  return store.db.run(
    'INSERT INTO run (command, started_at) VALUES (?, ?)',
    command,
    store.now().toISOString(),
  ).lastId
}

/** Notes how a run has ended; one of which this is never noted was killed. */
export function endRun(store: Store, id: number, outcome: { exitCode: number; report: unknown }): void {
  store.db.run(
    'UPDATE run SET ended_at = ?, exit_code = ?, report = ? WHERE id = ?',
    store.now().toISOString(),
    outcome.exitCode,
    JSON.stringify(outcome.report),
    id,
  )
}

const columns = 'id, command, started_at AS startedAt, ended_at AS endedAt, exit_code AS exitCode, report'

type Row = Omit<Run, 'report'> & { report: string | null }

/** Newest first. A run without an end was killed, or is under way. */
export function listRuns(store: Store, limit: number): readonly Run[] {
  return store.db.all<Row>(`SELECT ${columns} FROM run ORDER BY id DESC LIMIT ?`, limit).map(runOf)
}

/** Undefined when there was no such run. */
export function findRun(store: Store, id: number): Run | undefined {
  const row = store.db.get<Row>(`SELECT ${columns} FROM run WHERE id = ?`, id)
  return row && runOf(row)
}

function runOf(row: Row): Run {
  return { ...row, report: row.report === null ? null : JSON.parse(row.report) }
}
