import { html } from 'hono/html'
import type { ApplicableAnswer, ApplicableInstrument, ApplicableRefusal } from '../../answer/applicable.ts'
import { formatProvision } from '../../domain/provision.ts'
import type { NormLevel } from '../../law/norm-level.ts'
import { type Html, type PageContext, page, sayer } from '../layout.ts'
import { dayText, instrumentLink, statusBadge } from '../marks.ts'

type Form = { readonly q: string; readonly in: string; readonly on: string }

/** `/ap-dung`: which instruments govern a topic, in a place, on a day; made to be printed and attached. */
export function applicablePage(
  context: PageContext,
  form: Form,
  answer: ApplicableAnswer | ApplicableRefusal | null,
): Html {
  const say = sayer(context.language)
  return page(
    context,
    say('applicable'),
    html`<h1>${say('applicable')}</h1>
<form class="ask" action="/ap-dung">
${context.chosen ? html`<input type="hidden" name="lang" value="${context.language}">` : ''}
<input type="search" name="q" value="${form.q}" required aria-label="${word(context, 'topic')}" placeholder="${word(context, 'topicExample')}">
<div class="filters"><label>${say('jurisdiction')} <input type="text" name="in" value="${form.in}" placeholder="Cao Bằng"></label>
<label>${say('on')} <input type="date" name="on" value="${form.on}"></label></div>
<div class="row"><button type="submit">${say('find')}</button></div></form>
${answer === null ? '' : 'refused' in answer ? refusal(answer) : answerText(context, answer)}`,
  )
}

function refusal({ detail, candidates }: ApplicableRefusal): Html {
  return html`<p class="empty" role="alert">${detail}</p><ul>${candidates.map(one => html`<li>${one}</li>`)}</ul>`
}

function answerText(context: PageContext, answer: ApplicableAnswer): Html {
  const { language } = context
  const say = sayer(language)
  const place = answer.in?.name ?? word(context, 'country')
  return html`<p class="meta"><strong>${answer.topic.q}</strong> · ${place} · ${say('on')} ${dayText(answer.on, language)}</p>
${answer.warnings.length === 0 ? '' : html`<ul role="note">${answer.warnings.map(one => html`<li>⚠ ${one}</li>`)}</ul>`}
${listOf(context, 'inForce', answer.inForce)}
${listOf(context, 'mayApply', answer.mayApply)}
${answer.upcoming.length === 0 ? '' : listOf(context, 'upcoming', answer.upcoming)}
${missingList(context, answer)}
<p class="why">${answer.coverage.documents} ${word(context, 'documents')}, ${answer.coverage.instruments} ${word(context, 'instruments')}${answer.asOf === null ? '' : html` · ${say('asOf')} ${answer.asOf.slice(0, 10)}`}</p>`
}

function listOf(context: PageContext, heading: Word, list: readonly ApplicableInstrument[]): Html {
  return html`<section><h2>${word(context, heading)} (${list.length})</h2>
${list.length === 0 ? html`<p class="empty">${word(context, 'none')}</p>` : html`<ol>${list.map(one => item(context, one))}</ol>`}</section>`
}

function item(context: PageContext, one: ApplicableInstrument): Html {
  const { language } = context
  const provisions = one.provisions.map(({ path, heading }) => heading ?? formatProvision(path)).join('; ')
  return html`<li><p>${instrumentLink(context, one.instrument)} ${statusBadge(one.status.status, language)}
<span class="badge">${levelWords[one.level][language]}</span>${one.within === null ? '' : html` <span class="badge">${one.within.name}</span>`}${one.sector === null ? '' : html` <span class="badge">${one.sector}</span>`}</p>
${provisions === '' ? '' : html`<p>${provisions}</p>`}
${briefs(
  context,
  'amendedBy',
  one.amendedBy.map(
    ({ instrument, from }) =>
      html`${instrumentLink(context, instrument)}${from === null ? '' : html` (${dayText(from, language)})`}`,
  ),
)}
${briefs(
  context,
  'details',
  one.details.map(other => instrumentLink(context, { ...other, title: null })),
)}
${briefs(
  context,
  'replaced',
  one.replaced.map(other => instrumentLink(context, { ...other, title: null })),
)}
<p class="why">${[...one.why, ...one.status.unsettled, ...one.status.contradictions].join(' · ')}</p></li>`
}

function briefs(context: PageContext, label: Word, links: readonly Html[]): Html | string {
  if (links.length === 0) return ''
  return html`<p>${word(context, label)}: ${links.map((one, at) => html`${at === 0 ? '' : ', '}${one}`)}</p>`
}

function missingList(context: PageContext, { missing }: ApplicableAnswer): Html | string {
  if (missing.length === 0) return ''
  return html`<section><h2>${word(context, 'missing')}</h2><ul>${missing.map(
    ({ instrument, why }) =>
      html`<li>${instrument === null ? '' : html`${instrumentLink(context, instrument)}: `}${why}</li>`,
  )}</ul></section>`
}

type Word = keyof typeof pageWords

function word(context: PageContext, name: Word): string {
  return pageWords[name][context.language]
}

const pageWords = {
  topic: { vi: 'Chủ đề', en: 'Topic' },
  topicExample: { vi: 'Ví dụ: chiến sĩ thi đua cơ sở', en: 'e.g. chiến sĩ thi đua cơ sở' },
  country: { vi: 'cả nước', en: 'the whole country' },
  inForce: { vi: 'Đang áp dụng', en: 'In force' },
  mayApply: {
    vi: 'Có thể áp dụng: chưa xác định hiệu lực, hoặc chỉ một phần địa bàn, một ngành',
    en: 'May apply: status not known, or only in part of the territory or in one sector',
  },
  upcoming: { vi: 'Sắp có hiệu lực', en: 'Not yet in force' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  none: { vi: 'Không có văn bản nào trong dữ liệu.', en: 'None in the data.' },
  amendedBy: { vi: 'Sửa đổi, bổ sung bởi', en: 'Amended by' },
  details: { vi: 'Quy định chi tiết', en: 'Details' },
  replaced: { vi: 'Thay thế', en: 'Replaces' },
  documents: { vi: 'tài liệu', en: 'documents' },
  instruments: { vi: 'văn bản đã biết', en: 'instruments known' },
} as const

const levelWords: Record<NormLevel, { readonly vi: string; readonly en: string }> = {
  law: { vi: 'Luật, nghị quyết của Quốc hội', en: 'Law' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  'prime-minister': { vi: 'Quyết định của Thủ tướng', en: 'Decision of the Prime Minister' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  'provincial-resolution': { vi: 'Nghị quyết của HĐND', en: 'Resolution of the People’s Council' },
  'provincial-decision': { vi: 'Quyết định của UBND', en: 'Decision of the People’s Committee' },
  administrative: { vi: 'Văn bản hành chính', en: 'Administrative document' },
  party: { vi: 'Văn bản của Đảng', en: 'Party document' },
}
