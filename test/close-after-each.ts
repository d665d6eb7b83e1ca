import { afterEach } from 'vitest'

export type Closing = (() => Promise<unknown>)[]

/**
 * Closes behind each test what it put into the list, what was opened last first. Each file of tests calls it itself: what
 * files share is read once for all of them, and would close only behind the tests of the first.
 */
export function closeAfterEach(closing: Closing = []): Closing {
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  return closing
}
