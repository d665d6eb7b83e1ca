import { html } from 'hono/html'
import { type Html, type PageContext, sayer } from '../layout.ts'

/** A page of a longer list: its number from 1, and the place on the web page where the list stands (`#dan-chieu`). */
export type Paging = {
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly place?: string
}

/** Ways to the pages before and after; nothing where the list has one page. */
export function pager(context: PageContext, { page, perPage, total, place = '' }: Paging): Html | string {
  const last = Math.ceil(total / perPage)
  if (last <= 1) return ''
  const say = sayer(context.language)
  const at = (number: number): string => pageAddress(context, number) + place
  return html`<nav class="pager" aria-label="${say('pages')}">${page > 1 ? html`<a rel="prev" href="${at(page - 1)}">${say('previous')}</a>` : ''}
<span class="why">${page} / ${last}</span>
${page < last ? html`<a rel="next" href="${at(page + 1)}">${say('next')}</a>` : ''}</nav>`
}

/** Behind the last page: that nothing is listed, and the way to the first. */
export function noSuchPage(context: PageContext, place = ''): Html {
  const say = sayer(context.language)
  return html`<p class="empty">${say('noSuchPage')} <a href="${pageAddress(context, 1)}${place}">${say('firstPage')}</a></p>`
}

function pageAddress({ here }: PageContext, number: number): string {
  const url = new URL(here, 'http://here.invalid')
  url.searchParams.set('page', String(number))
  return url.pathname + url.search
}
