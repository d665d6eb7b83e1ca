import { html } from 'hono/html'
import type { DraftText } from '../../answer/draft-text.ts'
import { type LookupAnswer, lookupUnitsMax } from '../../answer/lookup-answer.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayText, instrumentLink, statusBadge } from '../marks.ts'
import { recitalList } from './recital-list.ts'

/** What was asked, as it is shown again in the form. */
type DraftForm = { readonly text: string; readonly on: string }

type CheckedDraft = {
  readonly answer: LookupAnswer | null
  /** Why a file was not read, or that only its beginning was; null for pasted text. */
  readonly file: DraftText | null
}

/** `/soat-can-cu`: paste or drop a draft, see each recital with what is wrong and how it should stand. Nothing is kept. */
export function recitalsPage(context: PageContext, form: DraftForm, { answer, file }: CheckedDraft): Html {
  const say = sayer(context.language)
  return page(
    context,
    say('checkRecitals'),
    html`<h1>${say('checkRecitals')}</h1>
<p class="lead">${word(context, 'lead')}</p>
${fileNote(context, file)}
<form method="post" action="${link(context, '/soat-can-cu')}" enctype="multipart/form-data" class="ask draft">
<textarea name="text" rows="10" maxlength="${lookupUnitsMax}" aria-label="${word(context, 'paste')}" placeholder="${word(context, 'example')}">${form.text}</textarea>
<div class="filters"><label>${word(context, 'file')}<input type="file" name="file" accept=".doc,.docx,.pdf,.rtf"></label>
<label>${say('on')}<input type="date" name="on" value="${form.on}"></label></div>
<div class="row"><button type="submit">${say('checkRecitals')}</button></div></form>
${answer === null ? '' : answerView(context, answer)}`,
  )
}

function fileNote(context: PageContext, file: DraftText | null): Html | string {
  if (file === null) return ''
  if ('refused' in file) {
    return html`<p class="note" role="alert">${word(context, file.refused)} <span class="why">(${file.detail})</span></p>`
  }
  return file.cut ? html`<p class="note" role="alert">${word(context, 'cut')}</p>` : ''
}

function answerView(context: PageContext, answer: LookupAnswer): Html {
  if (answer.references.length === 0 && answer.recitals.length === 0) {
    return html`<p class="empty" role="status">${word(context, 'none')}</p>`
  }
  return html`<p class="meta" role="status">${word(context, 'statusOn')} ${dayText(answer.on, context.language)}</p>
${answer.recitals.length === 0 ? html`<p class="empty">${word(context, 'noRecital')}</p>` : recitalList(context, answer.recitals)}
${answer.references.length === 0 ? '' : referenceTable(context, answer)}`
}

function referenceTable(context: PageContext, answer: LookupAnswer): Html {
  const { language } = context
  return html`<details class="all"${answer.recitals.length === 0 ? html` open` : ''}><summary>${word(context, 'all')} (${answer.references.length})</summary>
<div class="scroll"><table><thead><tr><th>${word(context, 'reference')}</th><th>${word(context, 'instrument')}</th><th>${word(context, 'status')}</th><th>${word(context, 'note')}</th></tr></thead><tbody>${answer.references.map(
    one => html`<tr><td>${one.quote}</td>
<td>${instrumentLink(context, { instrumentId: one.id, symbol: one.symbol, title: one.title })}</td>
<td>${one.status === null ? '' : html`${statusBadge(one.status.status, language)}${one.status.successor === null ? '' : html`<br>→ ${instrumentLink(context, one.status.successor)}`}`}</td>
<td>${one.mismatch === null ? '' : html`<strong>${context.language === 'vi' ? one.mismatch : one.english.mismatch}</strong> `}${one.verdict === 'resolved' ? '' : one.why}</td></tr>`,
  )}</tbody></table></div></details>`
}

function word(context: PageContext, name: keyof typeof pageWords): string {
  return pageWords[name][context.language]
}

const pageWords = {
  lead: {
    vi: 'Dán dự thảo, hoặc chọn tệp Word, PDF: từng căn cứ được so với văn bản đã biết. Nội dung không được lưu lại.',
    en: 'Paste a draft or choose a Word or PDF file: each recital is compared with what is known. Nothing is kept.',
  },
  paste: { vi: 'Nội dung dự thảo', en: 'Text of the draft' },
  example: {
    vi: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; …',
    en: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; …',
  },
  file: { vi: 'Hoặc tệp .doc, .docx, .pdf (đến 10 MB)', en: 'Or a file: .doc, .docx, .pdf (up to 10 MB)' },
  statusOn: { vi: 'Hiệu lực tính vào ngày', en: 'Status on' },
  none: { vi: 'Không thấy văn bản nào được dẫn.', en: 'No instrument is cited.' },
  noRecital: {
    vi: 'Không có dòng nào bắt đầu bằng “Căn cứ”; dưới đây là mọi văn bản được dẫn.',
    en: 'No line begins with “Căn cứ”; below is every instrument cited.',
  },
  all: { vi: 'Mọi văn bản được dẫn', en: 'Every instrument cited' },
  reference: { vi: 'Viện dẫn', en: 'Reference' },
  instrument: { vi: 'Văn bản', en: 'Instrument' },
  status: { vi: 'Hiệu lực', en: 'Status' },
  note: { vi: 'Lưu ý', en: 'Note' },
  'too-large': {
    vi: 'Tệp quá lớn. Hãy dán phần căn cứ vào ô bên dưới.',
    en: 'The file is too large. Paste the recitals below instead.',
  },
  format: {
    vi: 'Không phải tệp Word hay PDF. Hãy dán nội dung vào ô bên dưới.',
    en: 'This is no Word file or PDF. Paste the text below instead.',
  },
  unreadable: {
    vi: 'Không đọc được tệp (có thể là bản chụp). Hãy dán nội dung vào ô bên dưới.',
    en: 'The file could not be read (it may be a scan). Paste the text below instead.',
  },
  busy: {
    vi: 'Đang có nhiều tệp chờ đọc. Hãy thử lại sau ít phút, hoặc dán nội dung vào ô bên dưới.',
    en: 'Many files are waiting. Try again in a few minutes, or paste the text below.',
  },
  cut: {
    vi: 'Tệp dài: chỉ phần đầu được soát.',
    en: 'The file is long: only its beginning was checked.',
  },
} as const
