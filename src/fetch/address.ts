import { BlockList, isIP } from 'node:net'
import type { AddressParts } from './address-parts.ts'

/** Ranges that are no public internet (IANA special-purpose registries, RFC 6890 and its updates). */
const specialRanges: readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
]

const special = new BlockList()
for (const [network, prefix, family] of specialRanges) special.addSubnet(network, prefix, family)
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')
const specialGlobal = new BlockList()
// Documentation, benchmarking, ORCHID, 6to4 and Teredo, which carry IPv4 addresses inside.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  specialGlobal.addSubnet(network, prefix, 'ipv6')
}

/**
 * True for an IP address of the public internet; false for loopback, private, link-local, multicast, documentation
 * and every other special range, for IPv6 forms that carry IPv4 addresses, and for what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  if (family === 6) return globalUnicast.check(address, 'ipv6') && !specialGlobal.check(address, 'ipv6')
  return false
}

/**
 * Why an address must not be requested, or null; undefined is what could not be taken apart. Whether a *name* leads to a private address is only known when
 * it is connected to: `connector.ts` checks again there.
 */
export function refusalOf(parsed: AddressParts | undefined): string | null {
  if (!parsed) return 'không phải là một địa chỉ'
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    return `${parsed.protocol} không phải http hay https`
  if (parsed.username !== '' || parsed.password !== '') return 'địa chỉ có tên người dùng'
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) return `${host} không phải địa chỉ công cộng`
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local'))
    return `${host} là mạng nội bộ`
  return null
}
