import { html } from 'hono/html'
import type { EntityBrief } from '../../answer/entities/entity.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import { entityLink } from './entity-links.ts'

/** Pages of the awards and titles that a question names. */
export function namedAwards(context: PageContext, awards: readonly EntityBrief[]): Html | string {
  if (awards.length === 0) return ''
  return html`<p class="meta">${sayer(context.language)('awards')}: ${awards.map((one, at) => html`${at === 0 ? '' : ' · '}${entityLink(context, one)}`)}</p>`
}

/** The same search as a feed to follow and as files to take away. */
export function takeAway(context: PageContext): Html {
  const vi = context.language === 'vi'
  const at = (path: string, extra: Readonly<Record<string, string>>): string => {
    const url = new URL(context.here, 'http://here.invalid')
    const language = url.searchParams.get('doclang')
    for (const name of ['lang', 'doclang', 'page', 'limit']) url.searchParams.delete(name)
    for (const [name, value] of [...url.searchParams]) if (value === '') url.searchParams.delete(name)
    if (language) url.searchParams.set('lang', language)
    if (path === '/feed.atom') url.searchParams.delete('sort')
    for (const [name, value] of Object.entries(extra)) url.searchParams.set(name, value)
    return path + url.search
  }
  return html`<p class="why take-away"><a href="${at('/feed.atom', {})}" type="application/atom+xml">${vi ? 'Theo dõi (Atom)' : 'Follow (Atom)'}</a> · ${vi ? 'Tải về' : 'Download'}: <a href="${at('/export', { format: 'csv' })}">CSV</a>, <a href="${at('/export', { format: 'jsonld' })}">JSON-LD</a>, <a href="${at('/export', { format: 'bibtex' })}">BibTeX</a></p>`
}
