import cliProgress from 'cli-progress'
import type { Io } from './io.ts'
import { terminalText } from './terminal-text.ts'

type Progress = {
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
  let release: (() => void) | undefined
  return {
    step(done, total, label) {
      const shown = shortened(terminalText(label))
      if (!release) {
        bar.start(total, done, { label: shown })
        release = whenInterrupted(() => {
          bar.stop()
          io.err(
            'Đã dừng; những gì đã làm xong vẫn còn, chạy lại để làm tiếp. Stopped; run it again to go on.\n',
          )
        })
      }
      bar.setTotal(total)
      bar.update(done, { label: shown })
    },
    end() {
      if (!release) return
      release()
      release = undefined
      bar.stop()
    },
  }
}

function shortened(label: string): string {
  return label.length > labelCharactersMax ? `…${label.slice(-labelCharactersMax)}` : label
}

/**
 * The bar hides the cursor and switches off the wrapping of lines: both come back before the program ends, and it ends
 * by the same signal, so that whoever started it sees that it was interrupted.
 */
function whenInterrupted(tidy: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    tidy()
    release()
    process.kill(process.pid, signal)
  }
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  for (const signal of signals) process.once(signal, onSignal)
  return release
}

const signals = ['SIGINT', 'SIGTERM'] as const
