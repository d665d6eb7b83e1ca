import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

export type BodyLimits = {
  /** Of the decoded body. */
  readonly bytesMax: number
  readonly cutAtMax: boolean
}

/** Content encodings we ask for. zstd is left out: Node 20 cannot read it. */
export const acceptedEncodings = 'gzip, deflate, br'

/** More is no server's honest wish but an attack by repeated inflation (CVE-2026-22036). */
const encodingsMax = 2
/** Text compresses 3–20 times; the ratio is looked at once a body has this size. */
const ratioFromBytes = 1_048_576
const ratioMax = 100

export class EncodingError extends Error {
  readonly code = 'ENCODING'
}
export class BodyLimitError extends Error {
  readonly code = 'BODY_LIMIT'
}

/** Names of a Content-Encoding header in the order they were applied. @throws EncodingError for too many or unknown. */
export function encodingsOf(header: string | null): readonly string[] {
  if (header === null) return []
  const names = header
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '' && name !== 'identity')
  if (names.length > encodingsMax)
    throw new EncodingError(`${names.length} lớp nén, nhiều nhất ${encodingsMax}`)
  const unknown = names.find(name => !['gzip', 'x-gzip', 'deflate', 'br'].includes(name))
  if (unknown !== undefined) throw new EncodingError(`kiểu nén "${unknown}"`)
  return names
}

/** Compressed data is not larger than what it stands for, but for a few bytes of framing. */
const framingBytesMax = 65_536

/** Bytes to be taken off the wire at most; where there come more, the body is over its bound. */
export function wireBytesMax(encodings: readonly string[], bytesMax: number): number {
  return encodings.length === 0 ? bytesMax : bytesMax + framingBytesMax
}

/**
 * Decodes a body as it came over the wire, counting as it grows, so that a small bomb never becomes a large buffer.
 * @throws BodyLimitError above `bytesMax` (unless cut) or above the ratio; what the decoder throws otherwise.
 */
export async function decodeBody(
  wire: Uint8Array,
  encodings: readonly string[],
  { bytesMax, cutAtMax }: BodyLimits,
): Promise<Uint8Array> {
  if (encodings.length === 0) {
    if (wire.length > bytesMax && !cutAtMax) throw new BodyLimitError(`hơn ${bytesMax} byte`)
    return wire.subarray(0, bytesMax)
  }
  const wireStream = Readable.from(piecesOf(wire), { objectMode: false })
  const streams: Readable[] = [wireStream]
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of (await decode(wireStream, encodings, streams)) as AsyncIterable<Buffer>) {
      if (size + chunk.length > bytesMax) {
        if (!cutAtMax) throw new BodyLimitError(`hơn ${bytesMax} byte`)
        chunks.push(chunk.subarray(0, bytesMax - size))
        break
      }
      size += chunk.length
      chunks.push(chunk)
      if (size > ratioFromBytes && size > wire.length * ratioMax)
        throw new BodyLimitError(`${wire.length} byte nở thành ${size}: quá ${ratioMax} lần`)
    }
  } finally {
    for (const stream of streams) stream.destroy()
  }
  return Buffer.concat(chunks)
}

const pieceBytes = 65_536

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** Each decoder is added to `streams`, so that all can be ended. */
async function decode(first: Readable, encodings: readonly string[], streams: Readable[]): Promise<Readable> {
  let current = first
  // Applied first means taken off last.
  for (const name of [...encodings].reverse()) {
    const decoder =
      name === 'br' ? createBrotliDecompress() : name === 'deflate' ? await inflater(current) : createGunzip()
    current.on('error', error => decoder.destroy(error))
    current.pipe(decoder)
    streams.push(decoder)
    current = decoder
  }
  return current
}

/** `deflate` is meant with a zlib header, and some servers send it without. */
async function inflater(source: Readable): Promise<Transform> {
  const first = await firstByte(source)
  return first !== undefined && (first & 0x0f) === 8 ? createInflate() : createInflateRaw()
}

async function firstByte(source: Readable): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    const look = (): void => {
      const chunk: Buffer | null = source.read()
      if (chunk === null) {
        if (source.readableEnded) resolve(undefined)
        else source.once('readable', look)
        return
      }
      source.off('error', reject)
      source.unshift(chunk)
      resolve(chunk[0])
    }
    source.once('error', reject)
    source.once('end', () => resolve(undefined))
    source.once('readable', look)
  })
}
