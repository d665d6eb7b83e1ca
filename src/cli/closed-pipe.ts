/** What a stream says when nobody reads it any more. */
const closedCodes = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/** The exit code where the output could not be written: a full disk behind `> file`. */
const failed = 1

/**
 * A reader that has seen enough (`thidua search … | head`) closes the pipe. That is no failure: what is left to print is
 * dropped, the work is finished, and the exit code stays what it would have been. What is lost for another reason, as a
 * full disk behind `> file`, is said, and the exit code tells it.
 */
export function tolerateClosedPipes(
  streams: readonly NodeJS.WriteStream[],
  tell: (text: string) => void,
): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (closedCodes.has(error.code ?? '')) return
      process.exitCode = failed
      tell(`thidua: the output could not be written: ${error.message}\n`)
    })
  }
}
