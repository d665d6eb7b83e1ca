import { html } from 'hono/html'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'

/** A page that says what is wrong and leads back: not found, bad request, failure. */
export function messagePage(context: PageContext, title: string, detail: string): Html {
  const say = sayer(context.language)
  return page(
    context,
    title,
    html`<h1>${title}</h1><p>${detail}</p><p><a href="${link(context, '/')}">${say('backToSearch')}</a></p>`,
  )
}
