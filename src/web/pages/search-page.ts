import { html } from 'hono/html'
import type { EntityBrief } from '../../answer/entities/entity.ts'
import type { Coverage, Hit, SearchAnswer, SearchRefusal, SearchRequest } from '../../search/search-answer.ts'
import { fallbackWords } from '../fallback-words.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayText, instantText } from '../marks.ts'
import type { UnreadField } from '../read-search.ts'
import { words } from '../words.ts'
import { namedAwards, takeAway } from './around-results.ts'
import { facetLists } from './facet-lists.ts'
import { hitItem } from './hit-item.ts'
import { tasks } from './home-tasks.ts'
import { noSuchPage, pager } from './paging.ts'
import { narrowedBy, searchForm } from './search-form.ts'
import { refusal, unreadFields } from './search-refusal.ts'
import { understoodLine } from './understood-line.ts'

/** `/`: the question, how it was understood, the answers, and what is covered. */
export function searchPage(
  context: PageContext,
  request: SearchRequest,
  { answer, awards, coverage, unread = [] }: Asked,
): Html {
  const say = sayer(context.language)
  const title = request.q === '' ? say('tagline') : request.q
  const refused = answer !== null && 'refused' in answer ? refusal(context, answer) : null
  const trouble = unread.length > 0 ? unreadFields(context, unread) : refused
  return page(
    context,
    title,
    html`${request.q === '' ? html`<h1>${say('tagline')}</h1>` : html`<h1 class="unseen">${title}</h1>`}
${trouble ?? ''}
${searchForm(context, request, { unread, isOpen: trouble !== null })}
${namedAwards(context, awards)}
${trouble !== null ? '' : answer === null || 'refused' in answer ? html`${examples(context)}${coverage === undefined ? '' : tasks(context, coverage)}` : results(context, request, answer)}`,
  )
}

type Asked = {
  readonly answer: SearchAnswer | SearchRefusal | null
  /** What is held; said on the page before anything is asked. */
  readonly coverage?: Coverage
  /** Awards that the question names. */
  readonly awards: readonly EntityBrief[]
  /** Fields of the form that could not be read; nothing was searched then. */
  readonly unread?: readonly UnreadField[]
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

function results(context: PageContext, request: SearchRequest, answer: SearchAnswer): Html {
  const say = sayer(context.language)
  return html`<div class="split"><section aria-labelledby="ket-qua"><h2 class="unseen" id="ket-qua">${say('results')}</h2>
${understoodLine(context, answer.understood)}
${answer.fallback ? html`<p class="note" role="status">${fallbackWords(answer.fallback)[context.language]}</p>` : ''}
<p class="meta" role="status">${answer.total}${answer.coverage.countsCapped ? '+' : ''} ${say('results')} · ${answer.tookMs.toFixed(0)} ms</p>
${answer.hits.length === 0 && answer.total > 0 ? noSuchPage(context) : ''}
${answer.total === 0 ? html`<div class="empty"><p>${say('nothing')}</p><p>${say(answer.coverage.documents === 0 ? 'noDocuments' : 'nothingNext')}</p>${withoutFilters(context, request)}</div>` : ''}
<ol class="hits">${ledHits(answer.hits).map(hit => hitItem(context, hit))}</ol>
${pager(context, { page: request.page, perPage: request.limit, total: answer.total })}
<p class="why">${coverageLine(context, answer)}</p>
${answer.total === 0 ? '' : takeAway(context)}
</section><aside class="facets" aria-label="${say('filters')}">${facetLists(context, answer.facets)}</aside></div>`
}

/** The same question without what narrows it. */
function withoutFilters(context: PageContext, request: SearchRequest): Html | string {
  if (request.q === '' || narrowedBy(context, request).length === 0) return ''
  const path = link(context, `/?q=${encodeURIComponent(request.q)}`)
  return html`<p><a href="${path}">${sayer(context.language)('dropFilters')}</a></p>`
}

/** Reports of one event are shown below the first of them. */
function ledHits(hits: readonly Hit[]): readonly Hit[] {
  const led = new Set<string>()
  return hits.filter(hit => {
    if (led.has(hit.workId)) return false
    for (const { workId } of hit.sameEvent) led.add(workId)
    return true
  })
}

function coverageLine(context: PageContext, answer: SearchAnswer): string {
  const { coverage } = answer
  const { language } = context
  const asOf =
    coverage.asOf === null ? '' : ` ${words.asOf[language]} ${instantText(coverage.asOf, language)}.`
  const on = dayText(answer.understood.on, language)
  return language === 'vi'
    ? `Trong ${coverage.documents} tài liệu, ${coverage.instruments} văn bản đã biết (${coverage.instrumentsHeld} có toàn văn).${asOf} Hiệu lực tính vào ngày ${on}.`
    : `Of ${coverage.documents} documents and ${coverage.instruments} known instruments (${coverage.instrumentsHeld} held).${asOf} Status on ${on}.`
}
