import { roomBytes } from './fts5-change.ts'

/** Rooms for parts of changes, used again and again. */
type PieceRooms = {
  /** Undefined while as many as there may be are in use. */
  readonly take: () => ArrayBuffer | undefined
  readonly giveBack: (room: ArrayBuffer) => void
}

/** 10 MB in all: what is read while one batch of a few hundred documents is written. */
const roomsMax = 32

/** Rooms are made when they are first needed. */
export function pieceRooms(): PieceRooms {
  const free: ArrayBuffer[] = []
  let used = 0
  return {
    take: () => {
      if (used >= roomsMax) return undefined
      used += 1
      return free.pop() ?? new ArrayBuffer(roomBytes)
    },
    giveBack: room => {
      used -= 1
      // A long record has had a larger one, which is not kept.
      if (room.byteLength === roomBytes) free.push(room)
    },
  }
}
