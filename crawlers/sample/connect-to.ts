import type { ConnectTo } from '../../src/fetch/connector.ts'
import { sampleSource } from './source.ts'

/** Where a fetcher finds the sample's public address: on loopback, at the port the portal got. */
export function sampleConnectTo(portalUrl: string): ConnectTo {
  const { hostname } = new URL(sampleSource.baseUrls[0] ?? '')
  return new Map([[`${hostname}:80`, { host: '127.0.0.1', port: Number(new URL(portalUrl).port) }]])
}
