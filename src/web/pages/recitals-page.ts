import { html } from 'hono/html'
import { type LookupAnswer, lookupUnitsMax } from '../../answer/answers.ts'
import { type Html, type PageContext, page, sayer } from '../layout.ts'
import { dayText, instrumentLink, statusBadge } from '../marks.ts'

/** `/soat-can-cu`: paste a draft, see each reference with its status, successor and what does not agree. Nothing is kept. */
export function recitalsPage(context: PageContext, text: string, answer: LookupAnswer | null): Html {
  const say = sayer(context.language)
  const vi = context.language === 'vi'
  return page(
    context,
    say('checkRecitals'),
    html`<h1>${say('checkRecitals')}</h1>
<p>${vi ? 'Dán dự thảo vào đây; thidua soát từng văn bản được dẫn. Nội dung không được lưu lại.' : 'Paste a draft; each cited instrument is checked. Nothing is kept.'}</p>
<form method="post" action="/soat-can-cu" class="ask"><textarea name="text" rows="10" maxlength="${lookupUnitsMax}" aria-label="${say('checkRecitals')}" required>${text}</textarea>
${context.chosen ? html`<input type="hidden" name="lang" value="${context.language}">` : ''}
<div class="row"><label class="kbd">${say('on')} <input type="date" name="on"></label><button type="submit">${say('checkRecitals')}</button></div></form>
${answer === null ? '' : answerTable(context, answer)}`,
  )
}

function answerTable(context: PageContext, answer: LookupAnswer): Html {
  const vi = context.language === 'vi'
  if (answer.references.length === 0) {
    return html`<p class="empty">${vi ? 'Không thấy văn bản nào được dẫn.' : 'No instrument is cited.'}</p>`
  }
  return html`<p>${vi ? 'Hiệu lực tính vào ngày' : 'Status on'} ${dayText(answer.on, context.language)}</p>
<div class="scroll"><table><thead><tr><th>${vi ? 'Viện dẫn' : 'Reference'}</th><th>${vi ? 'Văn bản' : 'Instrument'}</th><th>${vi ? 'Hiệu lực' : 'Status'}</th><th>${vi ? 'Lưu ý' : 'Note'}</th></tr></thead><tbody>${answer.references.map(
    one => html`<tr><td>${one.quote}</td>
<td>${instrumentLink(context, { instrumentId: one.id, symbol: one.symbol, title: one.title })}</td>
<td>${one.status === null ? '' : html`${statusBadge(one.status.status, context.language)}${one.status.successor === null ? '' : html`<br>→ ${instrumentLink(context, one.status.successor)}`}`}</td>
<td>${one.mismatch === null ? '' : html`<strong>${one.mismatch}</strong> `}${one.verdict === 'resolved' ? '' : one.why}</td></tr>`,
  )}</tbody></table></div>`
}
