import { Parser } from 'htmlparser2'
import { linksOf } from './links.ts'

export type WebForm = { readonly action: string | null; readonly fields: Readonly<Record<string, string>> }

const fieldsMax = 200
const fieldCharsMax = 2_000_000

/** The hidden fields of a WebForms page (`__VIEWSTATE`, `__EVENTVALIDATION` …), without which it takes nothing back. */
export function webFormOf(html: string): WebForm | undefined {
  const fields: Record<string, string> = Object.create(null)
  let action: string | null = null
  let isWebForm = false
  const parser = new Parser({
    onopentag(name, { type, name: field, value, action: target }) {
      if (name === 'form' && action === null) action = target ?? ''
      if (name !== 'input' || type?.toLowerCase() !== 'hidden' || field === undefined) return
      if (field === '__VIEWSTATE') isWebForm = true
      if (Object.keys(fields).length < fieldsMax) fields[field] = (value ?? '').slice(0, fieldCharsMax)
    },
  })
  parser.end(html)
  return isWebForm ? { action, fields: { ...fields } } : undefined
}

/** The control whose link leads to page `n` of a list, by its `javascript:__doPostBack('…','Page$2')`. */
export function postBackTarget(html: string, argument: string): string | undefined {
  for (const { href } of linksOf(html).links) {
    const match = /^javascript:__doPostBack\('([^']{1,300})','([^']{0,100})'\)/.exec(href)
    if (match?.[2] === argument) return match[1]
  }
  return undefined
}
