import { html } from 'hono/html'
import type { Comparable } from '../../answer/compare/compare.ts'
import type { EdgeAnswer } from '../../answer/edge-answer.ts'
import type { InstrumentAnswer } from '../../answer/instrument-answer.ts'
import type { TimelineAnswer } from '../../answer/timeline-answer.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import {
  dayTag,
  dayText,
  instrumentLink,
  langTag,
  printed,
  propertyRow,
  sentenceLines,
  siteOf,
  statusBadge,
} from '../marks.ts'
import { saidStatus } from '../said-status.ts'
import { languageWords, relationWords } from '../words.ts'
import { citedByList } from './cited-by-list.ts'
import { instrumentLinks } from './compare-links.ts'
import { timelineSection } from './timeline-section.ts'

/** Relations shown on one page. */
export const citedByPerPage = 50

type InstrumentParts = {
  readonly citedBy: EdgeAnswer
  /** From 1. */
  readonly citedByPage: number
  readonly timeline: TimelineAnswer
  readonly comparables: readonly Comparable[]
}

/** `/van-ban/{id}`: one instrument, its status on a day and what it rests on, its relations, where its text is. */
export function instrumentPage(
  context: PageContext,
  instrument: InstrumentAnswer,
  { citedBy, citedByPage, timeline, comparables }: InstrumentParts,
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
${propertyRow(say('issuer'), instrument.issuer === null ? null : printed(context, instrument.issuer))}
${propertyRow(say('issuedOn'), day(instrument.issuedOn))}
${propertyRow(say('effectiveFrom'), day(instrument.effectiveFrom))}
${propertyRow(say('expiresOn'), day(instrument.expiresOn))}
${propertyRow(say('evidence'), sentenceLines(status.reasons) ?? status.why)}
${propertyRow(say('otherSources'), sentenceLines(status.contradictions))}
${propertyRow(say('toBeSettled'), sentenceLines(status.unsettled))}
${propertyRow(say('replacedBy'), instrument.status.successor === null ? null : instrumentLink(context, instrument.status.successor))}
</tbody></table>
${instrumentLinks(context, instrument.instrumentId, { comparables, held: instrument.held, title: instrument.titles[0] ?? null })}
${timelineSection(context, timeline)}
${relationTable(context, instrument)}
${documentList(context, instrument)}
${citedByList(context, citedBy, { works: instrument.citedBy, page: citedByPage, perPage: citedByPerPage })}
</article>`,
  )
}

/** What one relation has in common stands once, with the instruments below each other. */
function relationTable(context: PageContext, { relations }: InstrumentAnswer): Html | string {
  if (relations.length === 0) return ''
  const say = sayer(context.language)
  const names = [...new Set(relations.map(one => one.relation))]
  return html`<h2>${say('relations')}</h2><table><tbody>${names.map(name => {
    const links = relations.filter(one => one.relation === name)
    return propertyRow(
      relationWords[name][context.language],
      html`<ul class="lines">${links.map(one => html`<li>${instrumentLink(context, one.instrument)}</li>`)}</ul>`,
    )
  })}</tbody></table>`
}

/** Copies of one text have one title: where each was found tells them apart. */
function documentList(context: PageContext, { documents }: InstrumentAnswer): Html | string {
  if (documents.length === 0) return ''
  const say = sayer(context.language)
  return html`<h2>${say('documents')}</h2><ul>${documents.map(
    one =>
      html`<li><a href="${link(context, `/tai-lieu/${one.documentId}`)}"${langTag(context, one.language)}>${one.title ?? one.url ?? one.documentId}</a> <span class="badge${one.machineTranslated ? ' machine' : ''}">${languageWords[one.language][context.language]}</span> <span class="why">${siteOf(one.url) ?? ''}</span></li>`,
  )}</ul>`
}
