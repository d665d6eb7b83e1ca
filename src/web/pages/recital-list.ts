import { html } from 'hono/html'
import type { RecitalCheck, RecitalIssue } from '../../answer/recitals/recital.ts'
import { sayIssue } from '../../answer/recitals/say-issue.ts'
import type { Said } from '../../domain/said.ts'
import type { Html, PageContext } from '../layout.ts'
import { instrumentLink } from '../marks.ts'

/** Each recital with what is wrong, then all of them as they should stand, to be copied. */
export function recitalList(context: PageContext, recitals: readonly RecitalCheck[]): Html {
  const text = correctedText(recitals)
  const toLook = recitals.filter(({ action }) => action === 'look').length
  return html`<ol class="recitals">${recitals.map(one => item(context, one))}</ol>
<section aria-label="${word(context, 'corrected')}"><h2>${word(context, 'corrected')}</h2>
${toLook === 0 ? '' : html`<p class="note">${word(context, 'toLook').replace('{n}', String(toLook))}</p>`}
<textarea class="copied" id="can-cu" readonly rows="${Math.min(16, 2 * recitals.length + 2)}" aria-label="${word(context, 'corrected')}">${text}</textarea>
<p class="row"><button type="button" data-copy="can-cu" data-copied="${word(context, 'copied')}">${word(context, 'copy')}</button> <span class="why" role="status" id="can-cu-copied"></span></p></section>`
}

/** What the button copies: one recital a line, those to be left out missing, those not settled as the draft has them. */
function correctedText(recitals: readonly RecitalCheck[]): string {
  return recitals
    .filter(({ action }) => action !== 'drop')
    .map(({ corrected, quote }) => (corrected ?? quote).replace(/\s+/g, ' ').trim())
    .join('\n')
}

const badges: Record<RecitalCheck['action'], Said & { readonly class: string }> = {
  keep: { class: 'in-force', vi: 'Đúng', en: 'Right' },
  correct: { class: 'expired', vi: 'Cần sửa', en: 'Correct it' },
  drop: { class: 'expired', vi: 'Nên bỏ', en: 'Leave it out' },
  look: { class: 'unknown', vi: 'Cần đối chiếu', en: 'Compare by hand' },
}

function item(context: PageContext, recital: RecitalCheck): Html {
  const { language } = context
  const badge = badges[recital.action]
  return html`<li class="recital ${recital.action}"><p><span class="badge ${badge.class}">${badge[language]}</span> ${
    recital.corrected === null && recital.action !== 'drop'
      ? html`<span>${recital.quote}</span>`
      : html`<del>${recital.quote}</del>`
  }</p>
${recital.corrected === null ? '' : html`<p><ins>${recital.corrected}</ins></p>`}
${
  recital.issues.length === 0
    ? recital.corrected === null
      ? ''
      : html`<p class="why">${word(context, 'wording')}</p>`
    : html`<ul class="why">${recital.issues.map(one => html`<li>${issueWords(context, one)}</li>`)}</ul>`
}</li>`
}

/** The words of an issue; the instrument they name is a link. */
function issueWords(context: PageContext, issue: RecitalIssue): (Html | string)[] {
  const said = sayIssue(issue, context.language)
  const name = issue.instrument?.symbol ?? null
  if (issue.instrument === null || name === null) return [said]
  const [before = '', ...after] = said.split(name)
  const linked = instrumentLink(context, { ...issue.instrument, title: null })
  return after.length === 0 ? [said] : [before, linked, after.join(name)]
}

function word(context: PageContext, name: keyof typeof pageWords): string {
  return pageWords[name][context.language]
}

const pageWords = {
  corrected: { vi: 'Căn cứ sau khi soát', en: 'Recitals as they should stand' },
  copy: { vi: 'Sao chép căn cứ', en: 'Copy the recitals' },
  copied: { vi: 'Đã sao chép.', en: 'Copied.' },
  wording: {
    vi: 'Đúng văn bản; viết lại theo thể thức của Nghị định 30/2020/NĐ-CP.',
    en: 'The right instrument; put into the form of decree 30/2020/NĐ-CP.',
  },
  toLook: {
    vi: '{n} căn cứ chưa xác định được và giữ nguyên như dự thảo: hãy đối chiếu trước khi dùng.',
    en: '{n} recitals are not settled and stand as in the draft: compare them before use.',
  },
} as const
