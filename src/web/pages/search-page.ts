import { html } from 'hono/html'
import { statuses } from '../../domain/effect.ts'
import { documentKinds, languages } from '../../domain/extraction.ts'
import { formatProvision } from '../../domain/provision.ts'
import type { Hit, SearchAnswer, SearchRefusal, SearchRequest } from '../../search/search-answer.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayTag, dayText, highlighted, instrumentPath, statusBadge } from '../marks.ts'
import { kindWords, languageWords, statusWords, words } from '../words.ts'
import { facetLists } from './facet-lists.ts'
import { understoodLine } from './understood-line.ts'

/** `/`: the question, how it was understood, the answers, and what is covered. */
export function searchPage(
  context: PageContext,
  request: SearchRequest,
  answer: SearchAnswer | SearchRefusal | null,
): Html {
  const say = sayer(context.language)
  const title = request.q === '' ? say('tagline') : request.q
  return page(
    context,
    title,
    html`${request.q === '' ? html`<h1>${say('tagline')}</h1>` : html`<h1 class="skip">${title}</h1>`}
${searchForm(context, request)}
${answer === null ? examples(context) : 'refused' in answer ? refusal(answer) : results(context, request, answer)}`,
  )
}

const exampleQueries = ['98/2023/NĐ-CP', 'chiến sĩ thi đua cơ sở', 'ho so bang khen cap tinh', 'qđ 12 ubnd']

/** What can be typed, for a reader who has not asked anything yet. */
function examples(context: PageContext): Html {
  const say = sayer(context.language)
  const links = exampleQueries.map(
    (query, index) =>
      html`${index > 0 ? ' · ' : ''}<a href="${link(context, `/?q=${encodeURIComponent(query)}`)}">${query}</a>`,
  )
  return html`<p class="empty">${say('examples')}: ${links}</p>`
}

function searchForm(context: PageContext, request: SearchRequest): Html {
  const say = sayer(context.language)
  const { language } = context
  const filtered = [
    request.in,
    request.on,
    request.type,
    request.kind,
    request.lang,
    request.status,
    request.year,
  ]
  return html`<form class="ask" action="/" method="get" role="search">
<div class="row">
<input type="search" name="q" value="${request.q}" placeholder="${say('placeholder')}" aria-label="${say('search')}"
 autocomplete="off" spellcheck="false" maxlength="2000" role="combobox" aria-expanded="false" aria-controls="goi-y"${
   request.q === '' ? html` autofocus` : ''
 }>
<button type="submit">${say('find')}</button>
</div>
<ul class="suggestions" id="goi-y" role="listbox" hidden></ul>
${context.chosen ? html`<input type="hidden" name="lang" value="${language}">` : ''}
<details${filtered.some(value => value !== null) ? html` open` : ''}><summary>${say('filters')}</summary>
<div class="filters">
<label>${say('jurisdiction')}<input type="text" name="in" value="${request.in ?? ''}" placeholder="Cao Bằng"></label>
<label>${say('on')}<input type="date" name="on" value="${request.on ?? ''}"></label>
<label>${say('type')}<input type="text" name="type" value="${request.type ?? ''}" placeholder="nghị định"></label>
${choice(
  say('kind'),
  'kind',
  request.kind,
  documentKinds.map(kind => [kind, kindWords[kind][language]]),
  say('any'),
)}
${choice(
  say('status'),
  'status',
  request.status,
  statuses.map(one => [one, statusWords[one][language]]),
  say('any'),
)}
${choice(
  say('language'),
  'doclang',
  request.lang,
  languages.map(one => [one, languageWords[one][language]]),
  say('any'),
)}
<label>${say('year')}<input type="text" name="year" inputmode="numeric" pattern="[0-9]{4}" value="${request.year ?? ''}"></label>
</div></details>
</form>`
}

function choice(
  label: string,
  name: string,
  chosen: string | null,
  options: readonly (readonly [value: string, label: string])[],
  any: string,
): Html {
  return html`<label>${label}<select name="${name}"><option value="">${any}</option>${options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
  )}</select></label>`
}

function refusal(refused: SearchRefusal): Html {
  return html`<div class="note" role="alert"><p>${refused.detail}</p>${
    refused.candidates.length > 0
      ? html`<ul>${refused.candidates.map(one => html`<li>${one}</li>`)}</ul>`
      : ''
  }</div>`
}

function results(context: PageContext, request: SearchRequest, answer: SearchAnswer): Html {
  const say = sayer(context.language)
  return html`<div class="split"><section aria-label="${say('results')}">
${understoodLine(context, answer.understood)}
<p class="meta" role="status">${answer.total}${answer.coverage.countsCapped ? '+' : ''} ${say('results')} · ${answer.tookMs.toFixed(0)} ms</p>
${answer.hits.length === 0 ? html`<div class="empty"><p>${say('nothing')}</p><p>${say('nothingNext')}</p></div>` : ''}
<ol class="hits">${answer.hits.map(hit => hitItem(context, hit))}</ol>
${pager(context, request, answer)}
<p class="why">${coverageLine(context, answer)}</p>
</section><aside class="facets">${facetLists(context, answer.facets)}</aside></div>`
}

function hitItem(context: PageContext, hit: Hit): Html {
  const { language } = context
  const say = sayer(language)
  return html`<li class="hit"><h3><a href="${link(context, hitPath(hit))}">${hit.title}</a></h3>
<div class="meta">
${hit.instrumentId === null ? '' : statusBadge(hit.status, language)}
${hit.machineTranslated ? html`<span class="badge machine">${say('machine')}</span>` : ''}
${hit.held ? '' : html`<span class="badge">${say('notHeld')}</span>`}
${hit.symbol === null ? '' : html`<span class="symbol">${hit.symbol}</span>`}
${hit.kind === null ? '' : html`<span>${kindWords[hit.kind][language]}</span>`}
${hit.issuer === null ? '' : html`<span>${hit.issuer}</span>`}
${hit.issuedOn ? dayTag(hit.issuedOn, language) : hit.publishedOn ? dayTag(hit.publishedOn, language) : ''}
${hit.languages.length > 1 || hit.language !== 'vi' ? html`<span>${hit.languages.map(one => languageWords[one][language]).join(' · ')}</span>` : ''}
${hit.publishedAt.length > 1 ? html`<span>${language === 'vi' ? `Đăng tại ${hit.publishedAt.length} nguồn` : `Published at ${hit.publishedAt.length} sources`}</span>` : ''}
</div>
<p class="snippet">${hit.path === null ? '' : html`<strong>${formatProvision(hit.path)}</strong> · `}${highlighted(hit.snippet)}</p></li>`
}

function hitPath(hit: Hit): string {
  if (hit.documentId !== null) return `/tai-lieu/${hit.documentId}`
  return hit.instrumentId === null ? '/' : instrumentPath(hit.instrumentId)
}

function pager(context: PageContext, request: SearchRequest, answer: SearchAnswer): Html | string {
  const say = sayer(context.language)
  const last = Math.ceil(answer.total / request.limit)
  if (last <= 1) return ''
  return html`<nav class="pager">${request.page > 1 ? html`<a rel="prev" href="${pageAddress(context, request.page - 1)}">${say('previous')}</a>` : ''}
${request.page < last ? html`<a rel="next" href="${pageAddress(context, request.page + 1)}">${say('next')}</a>` : ''}</nav>`
}

function pageAddress(context: PageContext, number: number): string {
  const url = new URL(context.here, 'http://here.invalid')
  url.searchParams.set('page', String(number))
  return url.pathname + url.search
}

function coverageLine(context: PageContext, answer: SearchAnswer): string {
  const { coverage } = answer
  const { language } = context
  const asOf =
    coverage.asOf === null
      ? words.unknown[language]
      : new Date(coverage.asOf).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
          timeZone: 'Asia/Ho_Chi_Minh',
        })
  const on = dayText(answer.understood.on, language)
  return language === 'vi'
    ? `Trong ${coverage.documents} tài liệu, ${coverage.instruments} văn bản đã biết (${coverage.instrumentsHeld} có toàn văn). Cập nhật đến ${asOf}. Hiệu lực tính vào ngày ${on}.`
    : `Of ${coverage.documents} documents and ${coverage.instruments} known instruments (${coverage.instrumentsHeld} held). As of ${asOf}. Status on ${on}.`
}
