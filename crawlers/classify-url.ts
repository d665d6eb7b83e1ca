import type { AddressParts } from '../src/fetch/address-parts.ts'
import type { Source } from './source.ts'

export type UrlRole =
  | {
      readonly role: 'detail' /** Stays the same when the address is rewritten; null where the pattern has none. */
      readonly stableId: string | null
    }
  | { readonly role: 'attachment' }
  | { readonly role: 'denied' }
  | { readonly role: 'other' }

const fileExtension = /\.(pdf|docx?|rtf|odt|zip|xlsx?)$/i

/** A file on a host that the source names neither as its own nor as one of its files. */
export function isFileElsewhere(url: string, source: Pick<Source, 'fileHosts' | 'hosts'>): boolean {
  const { hostname, pathname } = new URL(url)
  return !source.hosts.has(hostname) && !source.fileHosts.includes(hostname) && fileExtension.test(pathname)
}

/** What a canonical address is to its source. Files may lie on its download hosts too; all else is elsewhere. */
export function classifyUrl(
  url: string | AddressParts,
  source: Pick<Source, 'fileHosts' | 'folder' | 'hosts' | 'urls'>,
): UrlRole {
  const { hostname, pathname, search } = typeof url === 'string' ? new URL(url) : url
  if (!source.hosts.has(hostname) && !source.fileHosts.includes(hostname)) return { role: 'other' }
  const path = pathname.startsWith(`${source.folder}/`) ? pathname.slice(source.folder.length) : pathname
  const target = path + search
  if (source.urls.deny.some(pattern => pattern.test(target))) return { role: 'denied' }
  if (source.urls.attachment.some(pattern => pattern.test(target)) || fileExtension.test(pathname))
    return { role: 'attachment' }
  if (!source.hosts.has(hostname)) return { role: 'other' }
  for (const [position, pattern] of source.urls.detail.entries()) {
    const match = pattern.exec(target)
    if (match)
      return {
        role: 'detail',
        stableId: match.groups?.id === undefined ? null : `${position}:${match.groups.id}`,
      }
  }
  return { role: 'other' }
}
