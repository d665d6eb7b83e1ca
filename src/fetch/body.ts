import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

export type BodyLimits = {
  /** Of the decoded body. */
  readonly bytesMax: number
  readonly cutAtMax: boolean
}

export type Body = { readonly bytes: Uint8Array; readonly receivedBytes: number }

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

/**
 * Reads and decodes a body, counting decoded bytes as they come, so that a small bomb never becomes a large buffer.
 * @throws BodyLimitError above `bytesMax` (unless cut) or above the ratio; what the stream throws otherwise.
 */
export async function readBody(
  source: Readable,
  encodings: readonly string[],
  limits: BodyLimits,
): Promise<Body> {
  if (encodings.length === 0) return await readPlain(source, limits)
  const count = { received: 0 }
  const first = Readable.from(counted(source, count, limits.bytesMax), { objectMode: false })
  const streams: Readable[] = [first]
  const decoded = await decode(first, encodings, streams)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      if (size + chunk.length > limits.bytesMax) {
        if (!limits.cutAtMax) throw new BodyLimitError(`hơn ${limits.bytesMax} byte`)
        chunks.push(chunk.subarray(0, limits.bytesMax - size))
        break
      }
      size += chunk.length
      chunks.push(chunk)
      if (size > ratioFromBytes && size > count.received * ratioMax)
        throw new BodyLimitError(`${count.received} byte nở thành ${size}: quá ${ratioMax} lần`)
    }
  } finally {
    source.destroy()
    for (const stream of streams) stream.destroy()
  }
  return { bytes: Buffer.concat(chunks), receivedBytes: count.received }
}

async function readPlain(source: Readable, { bytesMax, cutAtMax }: BodyLimits): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size <= bytesMax) continue
      if (!cutAtMax) throw new BodyLimitError(`hơn ${bytesMax} byte`)
      break
    }
  } finally {
    source.destroy()
  }
  const [first = Buffer.alloc(0)] = chunks
  const bytes = chunks.length > 1 ? Buffer.concat(chunks) : first
  return { bytes: bytes.subarray(0, bytesMax), receivedBytes: size }
}

async function* counted(
  source: Readable,
  count: { received: number },
  bytesMax: number,
): AsyncGenerator<Buffer> {
  for await (const chunk of source as AsyncIterable<Buffer>) {
    count.received += chunk.length
    // Compressed data is not larger than what it stands for, but for a few bytes of framing.
    if (count.received > bytesMax + 65_536) {
      yield chunk
      return
    }
    yield chunk
  }
}

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
