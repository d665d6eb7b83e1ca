import { html } from 'hono/html'
import type { EdgeAnswer } from '../../answer/edge-answer.ts'
import type { Relation } from '../../domain/relation.ts'
import { type Html, link, type PageContext, sayer } from '../layout.ts'
import { instrumentLink, printed } from '../marks.ts'
import { relationWords } from '../words.ts'
import { noSuchPage, pager } from './paging.ts'

/** Where the list stands on the page of an instrument. */
const place = '#dan-chieu'

type Edge = EdgeAnswer['edges'][number]
type Shown = {
  /** Works that cite it. */
  readonly works: number
  /** From 1. */
  readonly page: number
  readonly perPage: number
}

/** Who cites an instrument: each once, with every role in which it does, the first words by which, and the other pages. */
export function citedByList(context: PageContext, citedBy: EdgeAnswer, shown: Shown): Html | string {
  if (citedBy.total === 0) return ''
  const say = sayer(context.language)
  const { language } = context
  const counts = Object.entries(citedBy.byRelation).map(
    ([relation, count]) => `${relationWords[relation as Relation][language]} ${count}`,
  )
  return html`<h2 id="dan-chieu">${say('citedBy')} (${shown.works})</h2><p class="why">${counts.join(' · ')}</p>
${afterEnd(context, citedBy)}
${citedBy.edges.length === 0 ? noSuchPage(context, place) : ''}
<ul>${byCiting(citedBy.edges).map(edges => item(context, edges))}</ul>
${pager(context, { ...shown, total: citedBy.total, place })}`
}

function item(context: PageContext, edges: readonly Edge[]): Html | string {
  const [first] = edges
  if (first === undefined) return ''
  const roles = edges.map(({ relation }) => relationWords[relation][context.language])
  const quote = edges.find(edge => edge.quote !== '')?.quote
  return html`<li>${citing(context, first)} <span class="why">${[...new Set(roles)].join(', ')}${quote === undefined ? '' : html` · “${printed(context, quote, first.language ?? 'und')}”`}</span></li>`
}

/** In the order in which they first come. */
function byCiting(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const name = edge.instrument?.instrumentId ?? edge.documentId ?? ''
    groups.set(name, [...(groups.get(name) ?? []), edge])
  }
  return [...groups.values()]
}

/** Works that go on citing what no longer holds. */
function afterEnd(context: PageContext, { afterEnd }: EdgeAnswer): Html | string {
  if (afterEnd === null || afterEnd.works === 0) return ''
  return html`<p class="note">${sayer(context.language)('citedAfterEnd')}: ${afterEnd.works}</p>`
}

/** The citing end: the document it was read in, else the instrument a table names. */
function citing(context: PageContext, edge: Edge): Html | string {
  if (edge.documentId !== null) {
    const symbol = edge.instrument?.symbol ?? null
    return html`<a href="${link(context, `/tai-lieu/${edge.documentId}`)}">${symbol === null ? '' : html`<span class="symbol">${symbol}</span> `}${edge.title === null ? edge.documentId : printed(context, edge.title, edge.language ?? 'und')}</a>`
  }
  return edge.instrument === null ? '' : instrumentLink(context, edge.instrument)
}
