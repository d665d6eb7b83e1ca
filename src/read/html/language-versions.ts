import type { Page } from './page.ts'

/** Front pages of languages, to which plug-ins link where there is no translation: `/`, `/en/`, `/vi-vn/`. */
const frontPage = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i

/**
 * Address of the Vietnamese version of a page in another language, as multi-language plug-ins declare it by `hreflang`;
 * null for Vietnamese pages, and where what is declared is not sound: the page must name itself under its language, and
 * the Vietnamese one must be another document of the same host.
 */
export function vietnameseVersion({ data, provenance }: Page): string | null {
  const base = provenance.url ?? data.canonicalUrl
  if (data.alternates.size < 2 || base === null || !URL.canParse(base)) return null
  const own = nameOf(base, base)
  const names = new Map([...data.alternates].map(([language, href]) => [language, nameOf(href, base)]))
  const vietnamese = [...names].find(([language]) => /^vi(?:-|$)/.test(language))?.[1] ?? null
  const isOther = [...names].some(
    ([language, name]) => !/^(?:vi(?:-|$)|x-default$)/.test(language) && name === own,
  )
  if (vietnamese === null || own === null || !isOther || vietnamese === own) return null
  const { host, pathname, search } = new URL(vietnamese)
  const isDocument = host === new URL(own).host && !(frontPage.test(pathname) && search === '')
  return isDocument ? vietnamese : null
}

function nameOf(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null
  const url = new URL(href, base)
  url.hash = ''
  return url.href
}
