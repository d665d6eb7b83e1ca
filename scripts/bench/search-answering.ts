import { keepPausesShort } from '../../src/cli/short-pauses.ts'
import type { Answering } from './search-answers.ts'

/** A process that only answers, set up as `thidua serve` is; it is sent what to do once, and sends its result back. */
keepPausesShort(['serve'])
const { answering } = await import('./search-answers.ts')
process.once('message', async (asked: Answering) => {
  process.send?.(await answering(asked))
  process.disconnect?.()
})
