import type { Context, Hono } from 'hono'
import type { Answers } from '../answer/answers.ts'
import { todayInVietnam } from '../domain/day.ts'
import { applicableRoute } from './applicable-route.ts'
import { askedDay } from './asked-day.ts'
import { addComparePages } from './compare-routes.ts'
import { addEntityPages } from './entity-routes.ts'
import type { Html, PageContext } from './layout.ts'
import { choicePage } from './pages/choice-page.ts'
import { documentPage } from './pages/document-page.ts'
import { citedByPerPage, instrumentPage } from './pages/instrument-page.ts'
import { missingPage } from './pages/message-page.ts'
import { searchPage } from './pages/search-page.ts'
import { sourcesPage } from './pages/sources-page.ts'
import { readSearch } from './read-search.ts'
import { readerOf } from './reader.ts'
import { addRecitals } from './recitals-routes.ts'

const pagesMax = 1_000
const runsShown = 20

/** The pages for people. Addresses are Vietnamese and part of the contract (docs/reference.md). */
export function addPages(app: Hono, answers: Answers): void {
  const reader = (context: Context) => readerOf(context, answers)
  app.get('/', async context => search(context, reader(context), answers))
  app.get('/tai-lieu/:id', context => {
    const found = answers.document(context.req.param('id'))
    if (!found) return missing(context, reader(context))
    const [instrument = null] =
      found.instrumentId === null ? [] : answers.instruments(found.instrumentId, todayInVietnam())
    return context.html(documentPage(reader(context), found, instrument))
  })
  app.get('/van-ban/:id', context => instrument(context, reader(context), answers))
  app.get('/nguon', async context =>
    context.html(
      sourcesPage(reader(context), {
        sources: answers.sources(),
        others: answers.otherFindings(),
        runs: answers.runs(runsShown),
        search: await answers.searchEngine(),
      }),
    ),
  )
  app.get('/ap-dung', async context => applicableRoute(context, reader(context), answers))
  addRecitals(app, answers, reader)
  addEntityPages(app, answers, reader)
  addComparePages(app, answers, reader)
}

async function search(context: Context, reader: PageContext, answers: Answers): Promise<Response> {
  const { request, unread, isNarrowed } = readSearch(context.req.query())
  if (unread.length > 0)
    return render(
      context,
      400,
      searchPage(reader, request, { answer: null, awards: [], coverage: answers.coverage(), unread }),
    )
  const answer = isNarrowed ? await answers.search({ ...request, explain: true }) : null
  return render(
    context,
    answer !== null && 'refused' in answer ? 400 : 200,
    searchPage(reader, request, {
      answer,
      awards: answers.entities.awardsNamed(request.q),
      coverage: answers.coverage(),
      unread,
    }),
  )
}

function instrument(context: Context, asker: PageContext, answers: Answers): Response | Promise<Response> {
  const asked = context.req.param('id') ?? ''
  const { on, reader, status } = askedDay(context, asker)
  const [first, ...others] = answers.instruments(asked, on)
  if (first === undefined) return missing(context, reader)
  if (others.length > 0) return render(context, status, choicePage(reader, asked, [first, ...others]))
  const citedByPage = pageAsked(context)
  const filter = { relation: null, in: null, year: null, page: citedByPage, limit: citedByPerPage }
  return render(
    context,
    status,
    instrumentPage(reader, first, {
      citedBy: answers.citedBy(first.instrumentId, filter),
      citedByPage,
      timeline: answers.timeline(first.instrumentId),
      comparables: answers.comparables(first.instrumentId),
    }),
  )
}

/** The first page, where none or a nonsensical one is asked for. */
function pageAsked(context: Context): number {
  const page = Number(context.req.query('page') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= pagesMax ? page : 1
}

function missing(context: Context, reader: PageContext): Response | Promise<Response> {
  return render(context, 404, missingPage(reader, context.req.path))
}

function render(context: Context, status: 200 | 400 | 404, content: Html): Response | Promise<Response> {
  context.status(status)
  return context.html(content)
}
