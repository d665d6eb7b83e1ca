import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { CaptureLostError, readCapture } from '../src/store/captures.ts'
import { secretCaptures } from '../src/store/secret-places.ts'
import type { Store } from '../src/store/store.ts'

/** What an archive leaves out. */
type LeftOut = {
  /** Told of captures whose bytes are missing or damaged. */
  readonly onLost: (place: string, sha256: string) => void
  /** Told at the end how many captures of texts marked MẬT there are. */
  readonly onSecret: (count: number) => void
}

/**
 * Every capture that may be handed on as WARC/1.1 (ISO 28500), one compressed member a record, so that other archives can
 * read what was collected. Heads of answers are not kept, so that the records are resources, not responses. Bytes seen
 * again at another address are a revisit of the first.
 */
export function* exportWarc(store: Store, { onLost, onSecret }: LeftOut): Generator<Uint8Array> {
  const secret = secretCaptures(store)
  yield record(
    { type: 'warcinfo', date: store.now().toISOString(), mediaType: 'application/warc-fields' },
    Buffer.from('software: thidua\r\nformat: WARC File Format 1.1\r\n'),
  )
  const first = new Map<string, { uri: string; date: string }>()
  const rows = store.db.each<Row>(
    'SELECT id, place, sha256, media_type AS mediaType, first_seen_at AS at FROM capture ORDER BY id',
  )
  for (const { id, place, sha256, mediaType, at } of rows) {
    if (secret.has(id)) continue
    const uri = URL.canParse(place)
      ? new URL(place).href
      : `file:///${place.split('/').map(encodeURIComponent).join('/')}`
    const seen = first.get(sha256)
    if (seen) {
      yield record(
        { type: 'revisit', date: at, uri, sha256, mediaType: null, refersTo: seen },
        new Uint8Array(),
      )
      continue
    }
    const bytes = captureOrNull(store, sha256)
    if (bytes === null) {
      onLost(place, sha256)
      continue
    }
    first.set(sha256, { uri, date: at })
    yield record(
      { type: 'resource', date: at, uri, sha256, mediaType: mediaType ?? 'application/octet-stream' },
      bytes,
    )
  }
  onSecret(secret.size)
}

type Row = { id: number; place: string; sha256: string; mediaType: string | null; at: string }

function captureOrNull(store: Store, sha256: string): Uint8Array | null {
  try {
    return readCapture(store, sha256)
  } catch (error) {
    if (error instanceof CaptureLostError) return null
    throw error
  }
}

type Head = {
  readonly type: 'warcinfo' | 'resource' | 'revisit'
  /** ISO 8601, UTC. */
  readonly date: string
  readonly uri?: string
  /** Hex. */
  readonly sha256?: string
  readonly mediaType: string | null
  readonly refersTo?: { readonly uri: string; readonly date: string }
}

function record(head: Head, body: Uint8Array): Uint8Array {
  const fields: [name: string, value: string | undefined][] = [
    ['WARC-Type', head.type],
    [
      'WARC-Record-ID',
      `<urn:uuid:${head.uri === undefined ? randomUUID() : uuidOf(`${head.uri} ${head.sha256}`)}>`,
    ],
    ['WARC-Date', head.date.replace(/\.\d+Z$/, 'Z')],
    ['WARC-Target-URI', head.uri],
    ['WARC-Payload-Digest', head.sha256 === undefined ? undefined : `sha256:${head.sha256}`],
    ['WARC-Profile', head.refersTo && 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'],
    ['WARC-Refers-To-Target-URI', head.refersTo?.uri],
    ['WARC-Refers-To-Date', head.refersTo?.date.replace(/\.\d+Z$/, 'Z')],
    ['Content-Type', head.mediaType ?? undefined],
    ['Content-Length', String(body.length)],
  ]
  // Addresses are canonical and media types come from a header: neither may begin a line of its own.
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value.replace(/[\r\n]/g, ' ')}`],
  )
  const text = Buffer.from(`WARC/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  return gzipSync(Buffer.concat([text, body, Buffer.from('\r\n\r\n')]))
}

/** The same record has the same name in every export. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
