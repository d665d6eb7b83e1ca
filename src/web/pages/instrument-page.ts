import { html } from 'hono/html'
import type { EdgeAnswer, InstrumentAnswer } from '../../answer/answers.ts'
import type { Comparable } from '../../answer/compare/compare.ts'
import type { TimelineAnswer } from '../../answer/timeline-answer.ts'
import type { Relation } from '../../domain/relation.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayTag, dayText, instrumentLink, langTag, propertyRow, statusBadge } from '../marks.ts'
import { saidStatus } from '../said-status.ts'
import { languageWords, relationWords } from '../words.ts'
import { instrumentLinks } from './compare-links.ts'
import { timelineSection } from './timeline-section.ts'

type InstrumentParts = {
  readonly citedBy: EdgeAnswer
  readonly timeline: TimelineAnswer
  readonly comparables: readonly Comparable[]
}

/** `/van-ban/{id}`: one instrument, its status on a day and what it rests on, its relations, where its text is. */
export function instrumentPage(
  context: PageContext,
  instrument: InstrumentAnswer,
  { citedBy, timeline, comparables }: InstrumentParts,
): Html {
  const say = sayer(context.language)
  const { language } = context
  const title = instrument.titles[0] ?? instrument.symbol ?? instrument.instrumentId
  const status = saidStatus(instrument.status, language)
  const day = (value: InstrumentAnswer['issuedOn']) => (value === null ? null : dayTag(value, language))
  return page(
    context,
    title,
    html`<article><h1${langTag(context, 'vi')}>${title}</h1>
<p class="meta">${statusBadge(instrument.status.status, language)} <span>${say('on')} ${dayText(instrument.on, language)}</span>
${instrument.held ? '' : html`<span class="badge">${say('notHeld')}</span>`}</p>
<table><tbody>
${propertyRow(say('symbol'), html`<span class="symbol">${instrument.symbol ?? instrument.instrumentId}</span>`)}
${propertyRow(say('issuer'), instrument.issuer)}
${propertyRow(say('issuedOn'), day(instrument.issuedOn))}
${propertyRow(say('effectiveFrom'), day(instrument.effectiveFrom))}
${propertyRow(say('expiresOn'), day(instrument.expiresOn))}
${propertyRow(say('evidence'), status.why)}
${propertyRow(say('otherSources'), said(status.contradictions))}
${propertyRow(say('toBeSettled'), said(status.unsettled))}
${propertyRow(say('replacedBy'), instrument.status.successor === null ? null : instrumentLink(context, instrument.status.successor))}
</tbody></table>
${instrumentLinks(context, instrument.instrumentId, { comparables, held: instrument.held, title: instrument.titles[0] ?? null })}
${timelineSection(context, timeline)}
${relationTable(context, instrument)}
${documentList(context, instrument)}
${citedByList(context, citedBy)}
</article>`,
  )
}

/** Several sentences in one cell; none where there is nothing to say. */
function said(sentences: readonly string[]): string | null {
  return sentences.length === 0 ? null : sentences.join('; ')
}

function relationTable(context: PageContext, instrument: InstrumentAnswer): Html | string {
  if (instrument.relations.length === 0) return ''
  const say = sayer(context.language)
  return html`<h2>${say('relations')}</h2><table><tbody>${instrument.relations.map(one =>
    propertyRow(relationWords[one.relation][context.language], instrumentLink(context, one.instrument)),
  )}</tbody></table>`
}

function documentList(context: PageContext, instrument: InstrumentAnswer): Html | string {
  if (instrument.documents.length === 0) return ''
  const say = sayer(context.language)
  return html`<h2>${say('documents')}</h2><ul>${instrument.documents.map(
    one =>
      html`<li><a href="${link(context, `/tai-lieu/${one.documentId}`)}"${langTag(context, one.language)}>${one.title ?? one.url ?? one.documentId}</a> <span class="badge${one.machineTranslated ? ' machine' : ''}">${languageWords[one.language][context.language]}</span></li>`,
  )}</ul>`
}

function citedByList(context: PageContext, citedBy: EdgeAnswer): Html | string {
  if (citedBy.total === 0) return ''
  const say = sayer(context.language)
  const { language } = context
  const counts = Object.entries(citedBy.byRelation).map(
    ([relation, count]) => `${relationWords[relation as Relation][language]} ${count}`,
  )
  return html`<h2>${say('citedBy')} (${citedBy.total})</h2><p class="why">${counts.join(' · ')}</p>${afterEnd(context, citedBy)}<ul>${citedBy.edges.map(
    edge =>
      html`<li>${relationWords[edge.relation][language]} · ${citing(context, edge)}${edge.quote === '' ? '' : html` <span class="why">“${edge.quote}”</span>`}</li>`,
  )}</ul>`
}

/** Works that go on citing what no longer holds. */
function afterEnd(context: PageContext, { afterEnd }: EdgeAnswer): Html | string {
  if (afterEnd === null || afterEnd.works === 0) return ''
  return html`<p class="note">${sayer(context.language)('citedAfterEnd')}: ${afterEnd.works}</p>`
}

/** The citing end: the document it was read in, else the instrument a table names. */
function citing(context: PageContext, edge: EdgeAnswer['edges'][number]): Html | string {
  if (edge.documentId !== null) {
    return html`<a href="${link(context, `/tai-lieu/${edge.documentId}`)}">${edge.title ?? edge.documentId}</a>`
  }
  return edge.instrument === null ? '' : instrumentLink(context, edge.instrument)
}
