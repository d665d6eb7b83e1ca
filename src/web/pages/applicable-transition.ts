import { html } from 'hono/html'
import type { ApplicableAnswer, ApplicableInstrument, Transition } from '../../answer/applicable.ts'
import { changeWords } from '../../answer/change-words.ts'
import type { Day } from '../../domain/day.ts'
import { type Html, link, type PageContext } from '../layout.ts'
import { dayTag, dayText, instrumentLink, langTag, provisionText, statusBadge } from '../marks.ts'
import { word } from './applicable-words.ts'

/** "Điều khoản chuyển tiếp": what changes in the period, the rules of both its ends side by side, and clauses quoted. */
export function transitionSection(
  context: PageContext,
  answer: ApplicableAnswer,
  transition: Transition,
): Html {
  const { language } = context
  const { from, to, changes, other } = transition
  return html`<section class="transition"><h2>${word(context, 'transition')}</h2>
${
  isOneDay(transition)
    ? ''
    : html`<p class="meta">${word(context, 'from')} ${dayText(from, language)} ${word(context, 'to')} ${dayText(to, language)}</p>
${changes.length === 0 ? html`<p>${word(context, 'noChange')}</p>` : changeTable(context, transition)}`
}
${other === null ? '' : html`<div class="regimes">${[{ on: answer.on, inForce: answer.inForce }, other].sort((a, b) => (a.on < b.on ? -1 : 1)).map(one => regime(context, one.on, one.inForce))}</div>`}
${changes.length === 0 && transition.clauses.length === 0 ? '' : clauseList(context, transition)}</section>`
}

/** Of a single day only clauses that still run are told. */
function isOneDay({ from, to, received }: Transition): boolean {
  return from === to && received === null
}

function changeTable(context: PageContext, { changes }: Transition): Html {
  return html`<h3>${word(context, 'changes')}</h3><div class="scroll"><table><tbody>${changes.map(
    ({ on, what, instrument, why, english }) => html`<tr><th scope="row">${dayTag(on, context.language)}</th>
<td>${instrument === null ? '' : html`${instrumentLink(context, { ...instrument, title: null })} `}${changeWords[what][context.language]}<br><span class="why">${context.language === 'vi' ? why : english}</span></td></tr>`,
  )}</tbody></table></div>`
}

function regime(context: PageContext, on: Day, list: readonly ApplicableInstrument[]): Html {
  return html`<div><h3>${word(context, 'rulesOf')} ${dayText(on, context.language)}</h3>
${list.length === 0 ? html`<p class="empty">${word(context, 'none')}</p>` : html`<ol>${list.map(one => html`<li>${instrumentLink(context, { ...one.instrument, title: null })} ${statusBadge(one.status.status, context.language)}</li>`)}</ol>`}</div>`
}

function clauseList(context: PageContext, { clauses, unread }: Transition): Html {
  return html`<h3>${word(context, 'clauses')}</h3>
${clauses.length === 0 ? html`<p class="empty">${word(context, 'noClause')}</p>` : ''}
${clauses.map(
  ({
    instrument,
    documentId,
    path,
    quote,
  }) => html`<figure><blockquote${langTag(context, 'vi')}>${quote}</blockquote>
<figcaption>${provisionText(path, context.language)}, ${instrumentLink(context, { ...instrument, title: null })} · <a href="${link(context, `/tai-lieu/${documentId}`)}">${documentId}</a></figcaption></figure>`,
)}
${unread.length === 0 ? '' : html`<ul>${unread.map(one => html`<li>${instrumentLink(context, { ...one, title: null })}: ${word(context, 'unread')}</li>`)}</ul>`}`
}
