import { html } from 'hono/html'
import { statuses } from '../../domain/effect.ts'
import { documentKinds, languages } from '../../domain/extraction.ts'
import { recordParts } from '../../search/record-part.ts'
import type { SearchRequest } from '../../search/search-answer.ts'
import { sortOrders } from '../../search/search-index.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import type { SearchField, UnreadField } from '../read-search.ts'
import { partWords, searchWords, sortWords } from '../search-words.ts'
import { kindWords, languageWords, statusWords } from '../words.ts'

/** The question and what narrows it; what is narrowed already is shown open. */
export function searchForm(
  context: PageContext,
  request: SearchRequest,
  unread: readonly UnreadField[] = [],
): Html {
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
    request.issuer,
    request.signer,
    request.recipient,
    request.source,
    request.part,
  ]
  const isOpen = filtered.some(value => value !== null) || request.sort !== 'relevance' || unread.length > 0
  const typed = (name: SearchField) => unread.find(one => one.name === name)?.value ?? ''
  return html`<form class="ask" action="/" method="get" role="search">
<div class="row">
<input type="search" name="q" value="${request.q}" placeholder="${say('placeholder')}" aria-label="${say('search')}"
 autocomplete="off" spellcheck="false" maxlength="2000"${request.q === '' ? html` autofocus` : ''}>
<button type="submit">${say('find')}</button>
</div>
<ul class="suggestions" id="goi-y" role="listbox" aria-label="${searchWords.suggestions[language]}" hidden></ul>
${context.chosen ? html`<input type="hidden" name="lang" value="${language}">` : ''}
<details${isOpen ? html` open` : ''}><summary>${say('filters')}</summary>
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
