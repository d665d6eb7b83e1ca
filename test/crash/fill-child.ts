import { openFts5 } from '../../src/search/fts5.ts'
import { batchesOf, noteOf } from './fill-batches.ts'

/** Fills an index, one batch ahead, and says so when one is durable: its killer waits for that. */
const [path = ''] = process.argv.slice(2)
const index = openFts5(path)
process.stdout.write('begun\n')
await index.fill?.(async () => {
  let before = Promise.resolve()
  for (const [at, batch] of batchesOf().entries()) {
    const written = index.put(batch).then(() => index.setNote(noteOf, String(at + 1)))
    await before
    before = written.then(() => void process.stdout.write(`${at + 1}\n`))
  }
  await before
})
