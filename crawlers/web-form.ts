import { linksOf } from './links.ts'
import { selectable } from './selectable.ts'

export type WebForm = { readonly fields: Readonly<Record<string, string>> }

const fieldsMax = 200
const fieldCharsMax = 2_000_000

/** The hidden fields of a WebForms page (`__VIEWSTATE`, `__EVENTVALIDATION` …), without which it takes nothing back. */
export function webFormOf(html: string): WebForm | undefined {
  const page = selectable(html)
  const hidden = page('input[type="hidden" i][name]').slice(0, fieldsMax).toArray()
  const fields = hidden.map(input => {
    const { name = '', value = '' } = page(input).attr() ?? {}
    return [name, value.slice(0, fieldCharsMax)] as const
  })
  if (!fields.some(([name]) => name === '__VIEWSTATE')) return undefined
  return { fields: Object.fromEntries(fields) }
}

/** What a link sends back with the page's form. */
export function postBackOf(href: string): { readonly target: string; readonly argument: string } | undefined {
  const match = /^javascript:__doPostBack\('([^']{1,300})','([^']{0,100})'\)/.exec(href)
  return match?.[1] === undefined ? undefined : { target: match[1], argument: match[2] ?? '' }
}

/** The control whose link leads to page `n` of a list, by its `javascript:__doPostBack('…','Page$2')`. */
export function postBackTarget(html: string, argument: string): string | undefined {
  for (const { href } of linksOf(html).links) {
    const sent = postBackOf(href)
    if (sent?.argument === argument) return sent.target
  }
  return undefined
}
