import { html } from 'hono/html'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'

/** What an address leads to is not there: the address as a person would write it, and what to do. */
export function missingPage(context: PageContext, path: string): Html {
  const say = sayer(context.language)
  return messagePage(context, say('missingPage'), `${readable(path)} – ${say('missingNext')}`)
}

/** Without the signs by which addresses write letters with marks and strokes; as it is where these are broken. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A page that says what is wrong and leads back: not found, bad request, failure. */
export function messagePage(context: PageContext, title: string, detail: string): Html {
  const say = sayer(context.language)
  return page(
    context,
    title,
    html`<h1>${title}</h1><p>${detail}</p><p><a href="${link(context, '/')}">${say('backToSearch')}</a></p>`,
  )
}
