import { eachTag } from './tags.ts'

export type Link = { readonly href: string; readonly text: string; readonly rel: string | null }
export type PageLinks = { readonly base: string | null; readonly links: readonly Link[] }

/** A page with more links is a trap or a sitemap in disguise; what follows is not followed. */
const linksMax = 5_000
const textCharsMax = 500

/** Every link of an HTML page in order, as written, with its words (or its title, where it has none). */
export function linksOf(html: string): PageLinks {
  const links: Link[] = []
  let base: string | null = null
  let open: { href: string; rel: string | null; title: string; text: string } | null = null
  const close = (): void => {
    if (open === null) return
    const text = open.text.replace(/\s+/g, ' ').trim()
    links.push({ href: open.href, rel: open.rel, text: text === '' ? open.title : text })
    open = null
  }
  eachTag(html, {
    open(name, attributes) {
      if (name === 'base' && base === null) base = attributes.href ?? null
      if (name !== 'a') return
      close()
      const href = attributes.href
      if (href === undefined || links.length >= linksMax) return
      open = { href, rel: attributes.rel ?? null, title: attributes.title ?? '', text: '' }
    },
    text(text) {
      if (open !== null && open.text.length < textCharsMax) open.text += text
    },
    close(name) {
      if (name === 'a') close()
    },
  })
  close()
  return { base, links }
}
