import { html } from 'hono/html'
import { awardPhraseInEnglish } from '../../answer/award-phrases.ts'
import type { AwardMoney } from '../../answer/entities/award-money.ts'
import type { AwardAnswer, AwardArticle } from '../../answer/entities/entity.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import {
  dayTag,
  dayText,
  instrumentLink,
  langTag,
  propertyRow,
  provisionText,
  sentenceLines,
  statusBadge,
} from '../marks.ts'
import { saidStatus } from '../said-status.ts'
import { certaintyWords, languageWords } from '../words.ts'
import { entityDocuments } from './entity-documents.ts'

type Page = { readonly number: number; readonly size: number }

/** `/danh-hieu/{id}`: an award or title: who decides, by which article, since when, what it pays, and where it is named. */
export function awardPage(context: PageContext, answer: AwardAnswer, shown: Page): Html {
  const { award } = answer
  const { language } = context
  const phrase = (text: string): string => (language === 'vi' ? text : awardPhraseInEnglish(text))
  const names = Object.entries(award.names).map(
    ([code, forms]) =>
      html`<li>${languageWords[code as keyof typeof languageWords][language]}: ${forms?.join('; ')}</li>`,
  )
  return page(
    context,
    award.vi,
    html`<article><h1${langTag(context, 'vi')}>${award.vi}</h1>
<table><tbody>
${propertyRow(word(context, 'class'), phrase(award.class))}
${propertyRow(word(context, 'abbreviations'), award.abbreviations.join(', '))}
${propertyRow(word(context, 'recipients'), phrase(award.recipients))}
${propertyRow(word(context, 'level'), phrase(award.level))}
${propertyRow(word(context, 'decidedBy'), sentenceLines(phrase(award.decidedBy).split('; ')))}
${answer.articles.map(one => propertyRow(word(context, 'articles'), articleLine(context, one)))}
${propertyRow(word(context, 'note'), language === 'vi' ? null : award.note)}
${propertyRow(word(context, 'names'), names.length === 0 ? null : html`<ul class="lines">${names}</ul>`)}
${propertyRow(sayer(language)('evidence'), html`<span class="why">${certaintyWords[award.certainty][language]}.${language === 'vi' ? '' : ` ${award.verification}`}</span>`)}
</tbody></table>
<p><a href="${link(context, `/ap-dung?q=${encodeURIComponent(award.vi)}`)}">${word(context, 'applicable')}</a></p>
${money(context, answer)}
${entityDocuments(context, answer.mentions, shown)}
</article>`,
  )
}

function articleLine(
  context: PageContext,
  { instrument, articles, inForceFrom, status }: AwardArticle,
): Html {
  const { language } = context
  return html`${articles.map(one => provisionText({ dieu: one }, language)).join(', ')} ${instrumentLink(context, instrument)}
${statusBadge(status.status, language)} ${inForceFrom === null || status.reasons.length > 0 ? '' : html`<span class="why">${word(context, 'inForceFrom')} ${dayText(inForceFrom, language)}</span>`}
<div class="why">${sentenceLines(saidStatus(status, language).reasons) ?? ''}</div>`
}

function money(context: PageContext, answer: AwardAnswer): Html {
  const { id, money: paid } = answer
  const { language } = context
  return html`<section aria-label="${word(context, 'money')}"><h2>${word(context, 'money')}</h2>
<form class="ask" action="/danh-hieu/${encodeURIComponent(id)}">${context.chosen ? html`<input type="hidden" name="lang" value="${language}">` : ''}
<div class="filters"><label>${word(context, 'decidedOn')}<input type="date" name="on" value="${paid.on}"></label></div>
<div class="row"><button type="submit">${word(context, 'count')}</button></div></form>
<table class="sum"><tbody>
${propertyRow(word(context, 'decidedOn'), dayTag(paid.on, language))}
${propertyRow(word(context, 'multiple'), multiple(context, answer))}
${propertyRow(word(context, 'baseSalary'), baseSalary(context, answer))}
${propertyRow(word(context, 'product'), product(context, paid))}
</tbody></table></section>`
}

function multiple(context: PageContext, answer: AwardAnswer): Html | string {
  const found = answer.money.multiple
  if (found === null) return html`<em>${word(context, 'noMultiple')}</em>`
  const provision =
    found.provision === null
      ? word(context, 'articleUnknown')
      : provisionText(clean(found.provision), context.language)
  return html`<strong>${decimal(context, found.times)}</strong> ${word(context, 'times')} · ${provision} ${decree(context, answer, found)}
<div class="why">${certaintyWords[found.certainty][context.language]}. ${context.language === 'vi' ? found.vi : found.verification}</div>`
}

function clean({ dieu, khoan }: { readonly dieu: string; readonly khoan?: string | undefined }) {
  return khoan === undefined ? { dieu } : { dieu, khoan }
}

function baseSalary(context: PageContext, answer: AwardAnswer): Html | string {
  const { baseSalary: found, why } = answer.money
  if (found === null)
    return html`<em>${word(context, 'noSalary')}</em>${why === null ? '' : html`<div class="why">${why[context.language]}</div>`}`
  return html`<strong>${dong(context, found.amountVnd)}</strong> · ${decree(context, answer, found)} <span class="why">${dayText(found.from, context.language)} – ${found.to === null ? '…' : dayText(found.to, context.language)}</span>
<div class="why">${certaintyWords[found.certainty][context.language]}. ${context.language === 'vi' ? found.vi : found.verification}</div>`
}

function product(context: PageContext, { productVnd, certainty, missing }: AwardMoney): Html {
  if (productVnd === null || certainty === null) {
    const lacking = missing.map(one =>
      word(context, one === 'multiple' ? 'multiple' : 'baseSalary').toLowerCase(),
    )
    return html`<strong>${word(context, 'noProduct')}</strong> <span class="why">${word(context, 'missing')}: ${lacking.join(', ')}</span>`
  }
  return html`<strong>${dong(context, productVnd)}</strong> <span class="why">${certaintyWords[certainty][context.language]}</span>`
}

/** A decree is a link where it has a page. */
function decree(context: PageContext, { knownDecrees }: AwardAnswer, found: Decree): Html | string {
  if (found.instrument === null) return ''
  return knownDecrees.includes(found.instrument)
    ? instrumentLink(context, { instrumentId: found.instrument, symbol: found.symbol, title: null })
    : html`<span class="symbol">${found.symbol}</span>`
}

type Decree = { readonly instrument: InstrumentId | null; readonly symbol: string | null }

function dong(context: PageContext, amount: number): string {
  return `${amount.toLocaleString(context.language === 'vi' ? 'vi-VN' : 'en-GB')} ${context.language === 'vi' ? 'đồng' : 'VND'}`
}

function decimal(context: PageContext, value: number): string {
  return value.toLocaleString(context.language === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 1 })
}

function word(context: PageContext, name: keyof typeof pageWords): string {
  return pageWords[name][context.language]
}

const pageWords = {
  class: { vi: 'Loại', en: 'Class' },
  abbreviations: { vi: 'Viết tắt', en: 'Abbreviations' },
  recipients: { vi: 'Đối tượng', en: 'Recipients' },
  level: { vi: 'Cấp', en: 'Level' },
  decidedBy: { vi: 'Thẩm quyền quyết định', en: 'Decided by' },
  articles: { vi: 'Điều khoản', en: 'Articles' },
  inForceFrom: { vi: 'có hiệu lực từ', en: 'in force from' },
  names: { vi: 'Tên tiếng nước ngoài', en: 'In other languages' },
  note: { vi: 'Ghi chú', en: 'Note' },
  applicable: { vi: 'Văn bản đang áp dụng cho danh hiệu này →', en: 'Instruments that apply to it →' },
  money: { vi: 'Mức tiền thưởng', en: 'What it pays' },
  decidedOn: { vi: 'Ngày quyết định', en: 'Day of the decision' },
  count: { vi: 'Tính', en: 'Work out' },
  multiple: { vi: 'Hệ số', en: 'Multiple' },
  times: { vi: 'lần mức lương cơ sở', en: 'times the base salary' },
  baseSalary: { vi: 'Mức lương cơ sở', en: 'Base salary' },
  product: { vi: 'Tiền thưởng', en: 'Bonus' },
  noMultiple: {
    vi: 'Chưa xác định hệ số của danh hiệu này vào ngày đó.',
    en: 'The multiple on that day is not known.',
  },
  noSalary: {
    vi: 'Chưa xác định mức lương cơ sở vào ngày đó.',
    en: 'The base salary on that day is not known.',
  },
  noProduct: { vi: 'Không tính được', en: 'Cannot be worked out' },
  missing: { vi: 'còn thiếu', en: 'missing' },
  articleUnknown: { vi: 'điều khoản chưa xác định,', en: 'article not known,' },
} as const
