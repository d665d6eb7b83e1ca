import type { Source } from '../../crawlers/source.ts'
import { parseUrl } from '../fetch/parse-url.ts'

/** Whether a finding's subject is a source or an address on one of its hosts, those of its files included. */
export function isAbout(source: Pick<Source, 'fileHosts' | 'hosts' | 'id'>, subject: string): boolean {
  if (subject === source.id) return true
  const host = parseUrl(subject)?.hostname
  return host !== undefined && (source.hosts.has(host) || source.fileHosts.includes(host))
}
