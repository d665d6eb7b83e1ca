import { parentPort, type TransferListItem } from 'node:worker_threads'
import type { RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'
import { type ReadReply, type ReadRequest, rawOf } from './protocol.ts'

type Read<Result> = (
  asked: { readonly raw: RawDocument; readonly ocr: boolean },
  progress: () => void,
) => Promise<Result | Finding>

/**
 * What a reading thread does: reads one file after another, and says so while it works. `buffersOf` names what of a
 * result is handed over and not copied; nothing else may use it any more.
 */
export function answerRequests<Result>(
  read: Read<Result>,
  buffersOf: (result: Result | Finding) => readonly TransferListItem[] = () => [],
): void {
  let before: Promise<unknown> = Promise.resolve()
  const answer = async (request: ReadRequest): Promise<void> => {
    const { id, ocr } = request
    const reply = (message: ReadReply<Result>, handedOver: readonly TransferListItem[] = []): void =>
      parentPort?.postMessage(message, handedOver)
    const result = await read({ raw: rawOf(request), ocr }, () => reply({ id, kind: 'progress' }))
    reply({ id, kind: 'done', result }, buffersOf(result))
  }
  parentPort?.on('message', (request: ReadRequest) => {
    before = before.then(() => answer(request))
  })
}
