import { eachTag } from './tags.ts'

export type SitemapEntry = { readonly url: string; readonly lastModified: string | null }
/** `children`: a sitemap of sitemaps; `entries`: pages. A file is one or the other. */
export type Sitemap = {
  readonly children: readonly SitemapEntry[]
  readonly entries: readonly SitemapEntry[]
}

/** The protocol's own bound for one file. */
const entriesMax = 50_000

/** Reads a sitemap (sitemaps.org) or a list of sitemaps; also one in plain text, an address a line. No entities are loaded. */
export function readSitemap(text: string): Sitemap {
  if (!text.trimStart().startsWith('<')) return { children: [], entries: plainLines(text) }
  const found: Record<'children' | 'entries', SitemapEntry[]> = { children: [], entries: [] }
  let current: { url: string; lastModified: string } | null = null
  let field: 'url' | 'lastModified' | null = null
  eachTag(
    text,
    {
      open(name) {
        if (name === 'url' || name === 'sitemap') current = { url: '', lastModified: '' }
        // Image and video extensions have a loc of their own, inside a prefix.
        field = name === 'loc' ? 'url' : name === 'lastmod' ? 'lastModified' : null
      },
      text(text) {
        if (current !== null && field !== null) current[field] += text
      },
      close(name) {
        field = null
        if ((name !== 'url' && name !== 'sitemap') || current === null) return
        const list = name === 'url' ? found.entries : found.children
        const url = current.url.trim()
        if (url !== '' && list.length < entriesMax)
          list.push({ url, lastModified: current.lastModified.trim() || null })
        current = null
      },
    },
    { xml: true },
  )
  return found
}

function plainLines(text: string): SitemapEntry[] {
  return text
    .split(/\r?\n/, entriesMax)
    .map(line => line.trim())
    .filter(line => /^https?:\/\//.test(line))
    .map(url => ({ url, lastModified: null }))
}
