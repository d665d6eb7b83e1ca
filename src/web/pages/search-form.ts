import { html } from 'hono/html'
import { statuses } from '../../domain/effect.ts'
import { documentKinds, languages } from '../../domain/extraction.ts'
import { recordParts } from '../../search/record-part.ts'
import type { SearchRequest } from '../../search/search-answer.ts'
import { sortOrders } from '../../search/search-index.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import { dayText } from '../marks.ts'
import type { SearchField, UnreadField } from '../read-search.ts'
import { partWords, searchWords, sortWords } from '../search-words.ts'
import { kindWords, languageWords, statusWords } from '../words.ts'

/**
 * The question and what narrows it. What is narrowed already is said on the line that opens the filters, so that on a
 * phone the answers stay in sight; the filters stand open where one of them must be mended.
 */
export function searchForm(
  context: PageContext,
  request: SearchRequest,
  {
    unread = [],
    isOpen = false,
  }: { readonly unread?: readonly UnreadField[]; readonly isOpen?: boolean } = {},
): Html {
  const say = sayer(context.language)
  const { language } = context
  const narrowed = narrowedBy(context, request)
  const typed = (name: SearchField) => unread.find(one => one.name === name)?.value ?? ''
  return html`<form class="ask" action="/" method="get" role="search">
<div class="row">
<input type="search" name="q" value="${request.q}" placeholder="${say('placeholder')}" aria-label="${say('search')}"
 autocomplete="off" spellcheck="false" maxlength="2000"${request.q === '' ? html` autofocus` : ''}>
<button type="submit">${say('find')}</button>
</div>
<ul class="suggestions" id="goi-y" role="listbox" aria-label="${searchWords.suggestions[language]}" hidden></ul>
${context.chosen ? html`<input type="hidden" name="lang" value="${language}">` : ''}
<details${isOpen ? html` open` : ''}><summary>${say('filters')}${narrowed.length === 0 ? '' : html`: <strong>${narrowed.join(' · ')}</strong>`}</summary>
<div class="filters">
<label>${say('jurisdiction')}<input type="text" name="in" value="${request.in ?? ''}" placeholder="Cao Bằng"></label>
<label>${say('on')}<input type="date" name="on" value="${request.on ?? ''}"></label>
<label>${say('issuer')}<input type="text" name="issuer" value="${request.issuer ?? ''}" placeholder="Bộ Nội vụ"></label>
<label>${say('signer')}<input type="text" name="signer" value="${request.signer ?? ''}"></label>
<label>${searchWords.recipient[language]}<input type="text" name="recipient" value="${request.recipient ?? ''}"></label>
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
${choice(
  searchWords.part[language],
  'part',
  request.part,
  recordParts.map(one => [one, partWords[one][language]]),
  say('any'),
)}
${choice(
  searchWords.sort[language],
  'sort',
  request.sort === 'relevance' ? null : request.sort,
  sortOrders.filter(one => one !== 'relevance').map(one => [one, sortWords[one][language]]),
  sortWords.relevance[language],
)}
${request.source === null ? '' : html`<label>${searchWords.source[language]}<input type="text" name="source" value="${request.source}"></label>`}
<label>${say('year')}<input type="text" name="year" inputmode="numeric" pattern="[0-9]{4}" value="${request.year ?? typed('year')}"></label>
</div></details>
</form>`
}

/** What narrows the question now, as a reader says it. */
export function narrowedBy({ language, nameOf }: PageContext, request: SearchRequest): readonly string[] {
  const { kind, status, lang, part, sort, on, source } = request
  const said = [
    request.in === null ? null : nameOf('jurisdiction', request.in),
    on === null ? null : dayText(on, language),
    request.issuer === null ? null : nameOf('issuer', request.issuer),
    request.signer,
    request.recipient,
    request.type === null ? null : nameOf('type', request.type),
    kind === null ? null : kindWords[kind][language],
    status === null ? null : statusWords[status][language],
    lang === null ? null : languageWords[lang][language],
    part === null ? null : partWords[part][language],
    request.year === null ? null : String(request.year),
    source,
    sort === 'relevance' ? null : sortWords[sort][language],
  ]
  return said.filter(one => one !== null)
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
