import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { noProvenance } from '../../src/domain/document.ts'
import type { FetchOutcome } from '../../src/fetch/fetcher.ts'
import { createHttpFetcher } from '../../src/fetch/http-fetcher.ts'
import type { TlsException } from '../../src/fetch/tls-exception.ts'
import { legacyTlsServer } from './legacy-tls-server.ts'

/** Certificates of these tests, made with openssl; the keys protect nothing. */
const pem = (name: string): string => readFileSync(new URL(`certificates/${name}`, import.meta.url), 'utf8')

async function ask(
  server: ServerOptions,
  tlsExceptions: readonly TlsException[] = [],
): Promise<FetchOutcome> {
  return await askSite(
    createServer(server, (_, response) => response.end('in order')),
    tlsExceptions,
  )
}

async function askSite(site: Server, tlsExceptions: readonly TlsException[]): Promise<FetchOutcome> {
  await new Promise<void>(done => site.listen(0, '127.0.0.1', done))
  const { port } = site.address() as AddressInfo
  const fetcher = createHttpFetcher({
    connectTo: new Map([['tls.example:443', { host: '127.0.0.1', port }]]),
    tlsExceptions,
    now: () => new Date('2026-11-21T00:00:00Z'),
  })
  const outcome = await fetcher.fetch({
    url: 'https://tls.example/',
    provenance: noProvenance,
    bytesMax: 1_000,
  })
  await fetcher.close()
  await new Promise(done => site.close(done))
  return outcome
}

const classOf = (outcome: FetchOutcome): string =>
  outcome.outcome === 'failed' ? outcome.finding.class : outcome.outcome
const serverWith = (name: string): ServerOptions => ({ cert: pem(`${name}.pem`), key: pem(`${name}.key`) })
const exception = (means: Partial<TlsException>, expiresOn = '2027-01-01'): TlsException => ({
  host: 'tls.example',
  reason: 'a test',
  expiresOn: expiresOn as Day,
  ...means,
})
const pinOf = (name: string): string => new X509Certificate(pem(`${name}.pem`)).fingerprint256

/** 10. TLS that is not in order. */
describe('a certificate', () => {
  test.each(['expired', 'self-signed', 'wrong-host', 'chained', 'good'])(
    '%s: refused, with a class of its own',
    async name => {
      expect(classOf(await ask(serverWith(name)))).toBe('tls')
    },
  )

  test.each(['expired', 'self-signed', 'wrong-host'])(
    '%s: taken with a written exception for exactly it',
    async name => {
      expect(classOf(await ask(serverWith(name), [exception({ pinnedSha256: pinOf(name) })]))).toBe('fetched')
      expect(classOf(await ask(serverWith(name), [exception({ pinnedSha256: pinOf('good') })]))).toBe('tls')
    },
  )

  test('a missing intermediate is taken when the exception brings it', async () => {
    expect(classOf(await ask(serverWith('chained'), [exception({ addedCaPem: pem('root.pem') })]))).toBe(
      'tls',
    )
    const added = exception({ addedCaPem: `${pem('root.pem')}\n${pem('inter.pem')}` })
    expect(classOf(await ask(serverWith('chained'), [added]))).toBe('fetched')
  })

  test('an added authority does not excuse a wrong name', async () => {
    expect(classOf(await ask(serverWith('wrong-host'), [exception({ addedCaPem: pem('root.pem') })]))).toBe(
      'tls',
    )
  })

  test('an exception that has expired is none', async () => {
    const last = exception({ pinnedSha256: pinOf('expired') }, '2026-11-21')
    const over = exception({ pinnedSha256: pinOf('expired') }, '2026-11-20')
    expect(classOf(await ask(serverWith('expired'), [last]))).toBe('fetched')
    expect(classOf(await ask(serverWith('expired'), [over]))).toBe('tls')
  })

  test("another host's exception is none", async () => {
    const other = { ...exception({ pinnedSha256: pinOf('expired') }), host: 'other.example' }
    expect(classOf(await ask(serverWith('expired'), [other]))).toBe('tls')
  })
})

test('TLS 1.0 only: refused, and taken with an exception', async () => {
  const old: ServerOptions = {
    ...serverWith('good'),
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  }
  expect(classOf(await ask(old))).toBe('tls')
  const permitted = exception({ oldProtocols: true, addedCaPem: pem('root.pem') })
  expect(classOf(await ask(old, [permitted]))).toBe('fetched')
})

describe('a server that renegotiates the old way', () => {
  const legacy = (...exceptions: TlsException[]): Promise<FetchOutcome> =>
    askSite(legacyTlsServer({ cert: pem('rsa.pem'), key: pem('rsa.key') }), exceptions)
  const permitted = { legacyRenegotiation: true, addedCaPem: pem('rsa.pem') }

  test('refused, with a class and a reason of its own', async () => {
    const outcome = await legacy(exception({ addedCaPem: pem('rsa.pem') }))
    expect(classOf(outcome)).toBe('tls')
    expect(outcome.outcome === 'failed' && outcome.finding.detail).toMatch(/legacy.*renegotiation/i)
  })

  test('taken with an exception for it', async () => {
    const outcome = await legacy(exception(permitted))
    expect(outcome.outcome === 'fetched' && Buffer.from(outcome.raw.bytes).toString()).toBe('in order')
  })

  test('refused again when the exception has expired', async () => {
    expect(classOf(await legacy(exception(permitted, '2026-11-20')))).toBe('tls')
  })

  test('the exception excuses no certificate', async () => {
    expect(classOf(await legacy(exception({ legacyRenegotiation: true })))).toBe('tls')
  })
})
