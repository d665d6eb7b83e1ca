import { parentPort } from 'node:worker_threads'
import { readContent } from '../readers.ts'
import type { ReadReply, ReadRequest } from './protocol.ts'

/** The reading thread: reads one file after another, and says so while it works. */
parentPort?.on('message', async ({ id, raw, ocr }: ReadRequest) => {
  const reply = (message: ReadReply): void => parentPort?.postMessage(message)
  const result = await readContent(raw, { ocr, progress: () => reply({ id, kind: 'progress' }) })
  reply({ id, kind: 'done', result })
})
