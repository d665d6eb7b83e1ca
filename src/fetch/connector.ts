import { constants } from 'node:crypto'
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { rootCertificates, TLSSocket } from 'node:tls'
import { buildConnector } from 'undici'
import type { Day } from '../domain/day.ts'
import { isPublicAddress } from './address.ts'
import { exceptionFor, type TlsException } from './tls-exception.ts'

/** Where a `host:port` is really found. For servers of our own on loopback: the sample portal, test servers. */
export type ConnectTo = ReadonlyMap<string, { readonly host: string; readonly port: number }>

export type ConnectorOptions = {
  readonly connectTo: ConnectTo
  /** Hosts that may lead to private addresses. */
  readonly privateHosts: ReadonlySet<string>
  readonly tlsExceptions: readonly TlsException[]
  readonly connectTimeoutMs: number
  readonly today: () => Day
  /** Name resolution; default: the system's. */
  readonly lookup?: LookupFunction
}

/** A name led only to addresses that are not public. */
export class RefusedAddressError extends Error {
  readonly code = 'REFUSED_ADDRESS'
}

/** A host with an exception showed another certificate than the pinned one. */
export class PinnedCertificateError extends Error {
  readonly code = 'PINNED_CERTIFICATE'
}

/**
 * Opens connections for the fetcher. Names are resolved here and only here, and what is not public is left out,
 * so that the address that was checked is the address that is connected to.
 */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  const lookup = guardedLookup(options.lookup ?? systemLookup, options.privateHosts)
  const plain = buildConnector({ timeout: options.connectTimeoutMs, lookup })
  const special = new Map<string, buildConnector.connector>()
  return (target, callback) => {
    const port = target.port || (target.protocol === 'https:' ? '443' : '80')
    const exception = exceptionFor(options.tlsExceptions, target.hostname, options.today())
    const connect = exception === undefined ? plain : specialConnector(special, exception, options, lookup)
    const mapped = options.connectTo.get(`${target.hostname}:${port}`)
    // A mapped address is an IP: the lookup, and with it the guard, is not asked.
    const place =
      mapped === undefined ? target : { ...target, hostname: mapped.host, port: String(mapped.port) }
    const servername = target.servername ?? target.hostname
    connect({ ...place, servername }, (error, socket) => {
      if (error) return callback(error, null)
      const wrong =
        exception?.pinnedSha256 === undefined ? undefined : pinMismatch(socket, exception.pinnedSha256)
      if (wrong === undefined) return callback(null, socket)
      socket.destroy()
      callback(wrong, null)
    })
  }
}

function specialConnector(
  known: Map<string, buildConnector.connector>,
  exception: TlsException,
  options: ConnectorOptions,
  lookup: LookupFunction,
): buildConnector.connector {
  const made =
    known.get(exception.host) ??
    buildConnector({
      timeout: options.connectTimeoutMs,
      lookup,
      rejectUnauthorized: exception.pinnedSha256 === undefined,
      ...(exception.addedCaPem === undefined ? {} : { ca: [...rootCertificates, exception.addedCaPem] }),
      ...(exception.legacyRenegotiation ? { secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT } : {}),
      ...(exception.oldProtocols ? { minVersion: 'TLSv1' as const, ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
    })
  known.set(exception.host, made)
  return made
}

function guardedLookup(resolve: LookupFunction, privateHosts: ReadonlySet<string>): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const all =
        typeof found === 'string' ? [{ address: found, family: found.includes(':') ? 6 : 4 }] : (found ?? [])
      if (error) return callback(error, [])
      const open = all.filter(({ address }) => privateHosts.has(hostname) || isPublicAddress(address))
      const [first] = open
      if (first === undefined) {
        const places = all.map(({ address }) => address).join(', ')
        return callback(
          new RefusedAddressError(`${hostname} dẫn tới ${places}, không phải địa chỉ công cộng`),
          [],
        )
      }
      if (options.all) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
}

function pinMismatch(socket: unknown, pinnedSha256: string): PinnedCertificateError | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  const shown = socket.getPeerCertificate().fingerprint256
  return shown === pinnedSha256 ? undefined : new PinnedCertificateError(`chứng thư đang dùng là ${shown}`)
}
