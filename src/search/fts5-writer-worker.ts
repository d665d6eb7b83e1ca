import { parentPort } from 'node:worker_threads'
import type { Database } from '../store/sqlite.ts'
import { openForWriting } from './fts5-open.ts'
import { type PieceWriter, pieceWriter } from './fts5-put.ts'
import {
  aboutOf,
  failureOf,
  type WriteFailure,
  type WriteReply,
  type WriteRequest,
} from './writing-protocol.ts'

/** The thread that writes an index; see `writing-thread.ts`. */
let db: Database | undefined
let writer: PieceWriter | undefined
let failed = -1

parentPort?.on('message', (request: WriteRequest) => {
  if (request.kind === 'open') {
    db = openForWriting(request.path)
    writer = pieceWriter(db)
  } else if (request.kind === 'piece') {
    const { generation, room, about: text } = request
    const about = aboutOf(text)
    const isRefused = generation === failed
    const failure = isRefused ? null : write({ room, about })
    if (failure !== null) failed = generation
    const isDurable = about.isLast && !isRefused && failure === null
    parentPort?.postMessage({ generation, room, isDurable, failure } satisfies WriteReply, [room])
  } else if (request.kind === 'give-up') writer?.giveUp()
  else {
    db?.close()
    parentPort?.close()
  }
})

function write(piece: Parameters<PieceWriter['write']>[0]): WriteFailure | null {
  try {
    writer?.write(piece)
    return null
  } catch (error) {
    return failureOf(error)
  }
}
