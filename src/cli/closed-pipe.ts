/** What a stream says when nobody reads it any more. */
const closedCodes = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/**
 * A reader that has seen enough (`thidua search … | head`) closes the pipe. That is no failure: what is left to print is
 * dropped, the work is finished, and the exit code stays what it would have been.
 */
export function tolerateClosedPipes(streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!closedCodes.has(error.code ?? '')) throw error
    })
  }
}
