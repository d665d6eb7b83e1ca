import type { ConnectTo } from '../../src/fetch/connector.ts'
import { faultFileHost } from './fault-site.ts'
import { sampleFaultSource, sampleRegisterSource, sampleScriptSource, sampleSource } from './source.ts'

/** Where a fetcher finds the sample's public addresses: on loopback, at the port the sites got. */
export function sampleConnectTo(portalUrl: string): ConnectTo {
  const place = { host: '127.0.0.1', port: Number(new URL(portalUrl).port) }
  const hosts = [sampleSource, sampleRegisterSource, sampleScriptSource, sampleFaultSource].flatMap(
    source => [...source.hosts],
  )
  // Port 1 of this machine: nobody serves there.
  const nowhere = { host: '127.0.0.1', port: 1 }
  return new Map([...hosts.map(host => [`${host}:80`, place] as const), [`${faultFileHost}:80`, nowhere]])
}
