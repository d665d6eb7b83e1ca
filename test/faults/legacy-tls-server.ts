import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  privateDecrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'

/**
 * A server that does not know secure renegotiation (RFC 5746), as some old ones do not; OpenSSL's own always does, so that
 * this speaks TLS 1.2 by itself: one cipher suite (RSA key exchange, AES-128-GCM), one answer, no more. Not for use.
 */
export function legacyTlsServer({ cert, key }: { readonly cert: string; readonly key: string }): Server {
  return createServer(socket => void serveOne(socket, { cert, key }).catch(() => socket.destroy()))
}

const record = { changeCipher: 20, alert: 21, handshake: 22, data: 23 } as const
const message = { serverHello: 2, certificate: 11, helloDone: 14, finished: 20 } as const
const rsaAes128GcmSha256 = Buffer.from([0x00, 0x9c])
const version = Buffer.from([3, 3])

async function serveOne(socket: Socket, { cert, key }: { cert: string; key: string }): Promise<void> {
  const records = recordsOf(socket)
  const next = async (type: number): Promise<Buffer> => {
    const { value } = await records.next()
    if (value === undefined || value.type !== type) throw new Error('another record was expected')
    return value.body
  }
  const hello = await next(record.handshake)
  const clientRandom = hello.subarray(6, 38)
  const serverRandom = randomBytes(32)
  // No extensions at all: so there is no renegotiation_info among them.
  const answers = [
    handshake(
      message.serverHello,
      Buffer.concat([version, serverRandom, Buffer.from([0]), rsaAes128GcmSha256, Buffer.from([0])]),
    ),
    handshake(message.certificate, prefixed(3, prefixed(3, new X509Certificate(cert).raw))),
    handshake(message.helloDone, Buffer.alloc(0)),
  ]
  for (const answer of answers) write(socket, record.handshake, answer)
  const keyExchange = await next(record.handshake)
  const secret = unpadded(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, keyExchange.subarray(6)))
  const master = prf(secret, 'master secret', Buffer.concat([clientRandom, serverRandom]), 48)
  const keys = prf(master, 'key expansion', Buffer.concat([serverRandom, clientRandom]), 40)
  await next(record.changeCipher)
  const clientFinished = open(keys, 0, record.handshake, await next(record.handshake))
  const heard = createHash('sha256').update(Buffer.concat([hello, ...answers, keyExchange, clientFinished]))
  write(socket, record.changeCipher, Buffer.from([1]))
  const finished = handshake(message.finished, prf(master, 'server finished', heard.digest(), 12))
  write(socket, record.handshake, seal(keys, 0, record.handshake, finished))
  await next(record.data)
  const answer = Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 8\r\nconnection: close\r\n\r\nin order')
  write(socket, record.data, seal(keys, 1, record.data, answer))
}

async function* recordsOf(socket: Socket): AsyncGenerator<{ type: number; body: Buffer }> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, chunk])
    while (waiting.length >= 5 && waiting.length >= 5 + waiting.readUInt16BE(3)) {
      const end = 5 + waiting.readUInt16BE(3)
      yield { type: waiting.readUInt8(0), body: waiting.subarray(5, end) }
      waiting = waiting.subarray(end)
    }
  }
}

function write(socket: Socket, type: number, body: Buffer): void {
  socket.write(Buffer.concat([Buffer.from([type]), version, prefixed(2, body)]))
}

function handshake(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), prefixed(3, body)])
}

/** The body behind its length in so many bytes. */
function prefixed(lengthBytes: number, body: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes)
  length.writeUIntBE(body.length, 0, lengthBytes)
  return Buffer.concat([length, body])
}

/** PKCS #1 v1.5: `00 02`, filling, `00`, the 48 bytes of the secret. */
function unpadded(block: Buffer): Buffer {
  return block.subarray(-48)
}

function prf(secret: Buffer, label: string, seed: Buffer, length: number): Buffer {
  const hmac = (data: Buffer): Buffer => createHmac('sha256', secret).update(data).digest()
  const labelled = Buffer.concat([Buffer.from(label), seed])
  const parts: Buffer[] = []
  let chained: Buffer = labelled
  for (let size = 0; size < length; size += 32) {
    chained = hmac(chained)
    parts.push(hmac(Buffer.concat([chained, labelled])))
  }
  return Buffer.concat(parts).subarray(0, length)
}

/** Keys as they lie in the block: client's, server's, client's and server's part of the nonce. */
function seal(keys: Buffer, sequence: number, type: number, plain: Buffer): Buffer {
  const nonce = numbered(sequence)
  const cipher = createCipheriv(
    'aes-128-gcm',
    keys.subarray(16, 32),
    Buffer.concat([keys.subarray(36, 40), nonce]),
  )
  cipher.setAAD(associated(sequence, type, plain.length))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function open(keys: Buffer, sequence: number, type: number, sealed: Buffer): Buffer {
  const [nonce, body, tag] = [sealed.subarray(0, 8), sealed.subarray(8, -16), sealed.subarray(-16)]
  const cipher = createDecipheriv(
    'aes-128-gcm',
    keys.subarray(0, 16),
    Buffer.concat([keys.subarray(32, 36), nonce]),
  )
  cipher.setAAD(associated(sequence, type, body.length))
  cipher.setAuthTag(tag)
  return Buffer.concat([cipher.update(body), cipher.final()])
}

function associated(sequence: number, type: number, length: number): Buffer {
  const size = Buffer.alloc(2)
  size.writeUInt16BE(length)
  return Buffer.concat([numbered(sequence), Buffer.from([type]), version, size])
}

function numbered(sequence: number): Buffer {
  const number = Buffer.alloc(8)
  number.writeUInt32BE(sequence, 4)
  return number
}
