import { html } from 'hono/html'
import type { Facets } from '../../search/search-index.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import { placeText } from '../marks.ts'
import { kindWords, languageWords, statusWords, type words } from '../words.ts'

type Shown = { readonly facet: keyof Facets; readonly parameter: string; readonly label: keyof typeof words }

const shown: readonly Shown[] = [
  { facet: 'status', parameter: 'status', label: 'status' },
  { facet: 'kind', parameter: 'kind', label: 'kind' },
  { facet: 'jurisdiction', parameter: 'in', label: 'jurisdiction' },
  { facet: 'issuer', parameter: 'issuer', label: 'issuer' },
  { facet: 'year', parameter: 'year', label: 'year' },
  { facet: 'lang', parameter: 'doclang', label: 'language' },
  { facet: 'source', parameter: 'source', label: 'sources' },
]
const valuesPerFacetMax = 8

/** Counts by facet; each value narrows the search by one click. */
export function facetLists(context: PageContext, facets: Facets): Html[] {
  const say = sayer(context.language)
  return shown.flatMap(({ facet, parameter, label }) => {
    const counts = facets[facet] ?? []
    if (counts.length < 2) return []
    return [
      html`<h2>${say(label)}</h2><ul>${counts
        .slice(0, valuesPerFacetMax)
        .map(
          ({ value, count }) =>
            html`<li><a href="${narrowed(context, parameter, value)}">${valueName(context, facet, value)}</a><span class="count">${count}</span></li>`,
        )}</ul>`,
    ]
  })
}

function narrowed(context: PageContext, parameter: string, value: string): string {
  const url = new URL(context.here, 'http://here.invalid')
  url.searchParams.set(parameter, value)
  url.searchParams.delete('page')
  return url.pathname + url.search
}

function valueName(context: PageContext, facet: keyof Facets, value: string): string {
  const table: Readonly<Record<string, { vi: string; en: string }>> =
    facet === 'status' ? statusWords : facet === 'kind' ? kindWords : facet === 'lang' ? languageWords : {}
  if (facet === 'jurisdiction' || facet === 'issuer' || facet === 'type')
    return placeText(context.nameOf(facet, value), context.language)
  return table[value]?.[context.language] ?? value
}
