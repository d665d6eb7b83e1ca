import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { exportWarc } from '../pipelines/warc.ts'
import { noProvenance } from '../src/domain/document.ts'
import { captureFile } from '../src/store/capture-file.ts'
import { saveCapture } from '../src/store/captures.ts'
import { openStore } from '../src/store/open.ts'

const onSecret = (): void => {}
const none = { onLost: (): void => expect.unreachable('nothing is lost'), onSecret }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a lost capture is told and left out; the archive has the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const store = openStore(folder, { mode: 'write' })
  const hashes = ['một', 'hai', 'ba'].map(text => {
    const raw = { stage: 'raw' as const, bytes: bytes(text), mediaType: null, charset: null }
    return saveCapture(store, { ...raw, provenance: noProvenance }, { place: `${text}.txt`, how: 'file' })
      .sha256
  })
  writeFileSync(captureFile(join(folder, 'captures'), hashes[1] ?? ''), 'x')
  const lost: string[] = []
  const records = [
    ...exportWarc(store, { onLost: (place, sha256) => lost.push(`${place} ${sha256}`), onSecret }),
  ]
  expect(records).toHaveLength(3)
  expect(lost).toEqual([`hai.txt ${hashes[1]}`])
  store.close()
  rmSync(folder, { recursive: true })
})

test('captures as WARC/1.1: a resource for new bytes, a revisit for known ones, and no line that is not ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const store = openStore(folder, { mode: 'write' })
  const keep = (place: string, text: string, mediaType: string | null): void => {
    saveCapture(
      store,
      { stage: 'raw', bytes: bytes(text), mediaType, charset: null, provenance: noProvenance },
      { place, how: 'http' },
    )
  }
  keep('http://a.example/1', 'Quyết định\r\n\r\nWARC/1.1', 'text/html')
  keep('http://a.example/2', 'Quyết định\r\n\r\nWARC/1.1', 'text/html')
  keep('tài liệu/một tệp.pdf', '%PDF-', 'application/pdf\r\nX-Evil: 1')
  const records = [...exportWarc(store, none)].map(member => gunzipSync(member).toString())
  expect(records.map(record => /^WARC-Type: (.+)$/m.exec(record)?.[1]?.trim())).toEqual([
    'warcinfo',
    'resource',
    'revisit',
    'resource',
  ])
  for (const record of records) {
    const [head = '', ...rest] = record.split('\r\n\r\n')
    const length = Number(/^Content-Length: (\d+)$/m.exec(head)?.[1])
    const body = Buffer.from(record).subarray(Buffer.byteLength(head) + 4)
    expect(body.length).toBe(length + 4)
    expect(body.subarray(length).toString()).toBe('\r\n\r\n')
    expect(rest.length).toBeGreaterThan(0)
    expect(
      head
        .split('\r\n')
        .slice(1)
        .every(line => /^(WARC|Content)-[A-Za-z-]+: /.test(line)),
    ).toBe(true)
  }
  expect(records[2]).toContain('WARC-Refers-To-Target-URI: http://a.example/1')
  expect(records[3]).toContain(
    'WARC-Target-URI: file:///t%C3%A0i%20li%E1%BB%87u/m%E1%BB%99t%20t%E1%BB%87p.pdf',
  )
  const again = [...exportWarc(store, none)].slice(1).map(member => gunzipSync(member).toString())
  expect(again).toEqual(records.slice(1))
  store.close()
  rmSync(folder, { recursive: true })
})
