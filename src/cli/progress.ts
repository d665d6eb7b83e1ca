import cliProgress from 'cli-progress'
import type { Io } from './io.ts'

export type Progress = {
  /** `label` is what is being worked on now; `total` may grow while it is found out. */
  readonly step: (done: number, total: number, label: string) => void
  readonly end: () => void
}

const labelCharactersMax = 60

/** A bar on a terminal, nothing in a pipe. */
export function startProgress(io: Io, title: string): Progress {
  if (!io.isTerminal) return { step: () => undefined, end: () => undefined }
  const bar = new cliProgress.SingleBar({
    format: `${title} {bar} {value}/{total} {label}`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  let started = false
  return {
    step(done, total, label) {
      const shown = label.length > labelCharactersMax ? `…${label.slice(-labelCharactersMax)}` : label
      if (!started) bar.start(total, done, { label: shown })
      started = true
      bar.setTotal(total)
      bar.update(done, { label: shown })
    },
    end() {
      if (started) bar.stop()
    },
  }
}
