import { html } from 'hono/html'
import type { ProposalAnswer } from '../../answer/proposal-answer.ts'
import { type Html, link, type PageContext } from '../layout.ts'

/** "Đối chiếu với tờ trình" on the page of a decision. Nothing when there is nothing to compare. */
export function proposalSection(context: PageContext, answer: ProposalAnswer | null): Html | string {
  if (answer === null) return ''
  const { proposals, recipients, left } = answer
  const found = recipients.filter(({ proposed }) => proposed !== null).length
  return html`<section><h2>${word(context, 'heading')}</h2>
<p class="meta">${proposals.map(({ documentId, symbol, title }) => html`<a href="${link(context, `/tai-lieu/${documentId}`)}">${symbol ?? title ?? documentId}</a>`)} <span>${found}/${recipients.length} ${word(context, 'found')}</span></p>
<details><summary>${word(context, 'rows')} (${recipients.length + left.length})</summary><div class="scroll"><table><thead><tr><th>${word(context, 'decided')}</th><th>${word(context, 'proposed')}</th></tr></thead><tbody>
${recipients.map(
  one =>
    html`<tr><td>${person(one)}</td><td>${one.proposed === null ? html`<span class="badge unknown">${word(context, 'none')}</span>` : person(one.proposed)}</td></tr>`,
)}
${left.map(
  one =>
    html`<tr><td><span class="badge unknown">${word(context, 'none')}</span></td><td>${person(one)}</td></tr>`,
)}
</tbody></table></div></details></section>`
}

function person({ name, role }: { readonly name: string; readonly role: string | null }): Html {
  return html`${name}${role === null ? '' : html`<div class="why">${role}</div>`}`
}

function word(context: PageContext, name: keyof typeof pageWords): string {
  return pageWords[name][context.language]
}

const pageWords = {
  heading: { vi: 'Đối chiếu với tờ trình', en: 'Beside the proposal' },
  found: { vi: 'có trong tờ trình', en: 'are in the proposal' },
  rows: { vi: 'Từng người, từng tập thể', en: 'Each person and collective' },
  decided: { vi: 'Quyết định', en: 'Decision' },
  proposed: { vi: 'Tờ trình', en: 'Proposal' },
  none: { vi: 'Chưa đối chiếu được', en: 'No certain match' },
} as const
