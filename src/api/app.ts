import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Answers } from '../answer/answers.ts'
import { lookupSymbolsMax, lookupUnitsMax } from '../answer/lookup-answer.ts'
import { todayInVietnam } from '../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { addDocs } from './docs-page.ts'
import { addEntities } from './entity-routes.ts'
import { answersOf, getRoute } from './get-route.ts'
import { routingPath } from './instrument-path.ts'
import { addLists } from './list-routes.ts'
import { addMetrics } from './metrics.ts'
import { problem, refusal } from './problem.ts'
import {
  daySchema,
  edgeQuery,
  graphQuery,
  limitQuery,
  onQuery,
  searchQuery,
  suggestQuery,
  toRequest,
} from './query.ts'
import { addApplicable } from './routes/applicable.ts'
import { addCompare } from './routes/compare.ts'

const lookupBytesMax = 512 * 1024
const edgesPerPage = 50
/** What the checker says of a parameter that was not given. */
const nothingGiven = /^Invalid input: expected \w+, received undefined$/

/**
 * The HTTP interface under `/api`, without a socket: tests call `app.request('/api/search?q=…')`.
 * `version` is the package's, for the OpenAPI document.
 */
export function createApi(answers: Answers, version: string): OpenAPIHono {
  const app = new OpenAPIHono({
    getPath: routingPath,
    defaultHook: (result, context) => {
      if (result.success) return undefined
      const detail = result.error.issues
        .map(
          ({ path, message }) =>
            `${path.join('.') || 'query'}: ${message.replace(nothingGiven, 'is missing')}`,
        )
        .join('; ')
      return problem(context, 400, {
        title: 'Wrong parameters',
        detail: `${detail}. /openapi.json lists what is taken.`,
      })
    },
  })
  addSearch(app, answers)
  addDocuments(app, answers)
  addInstruments(app, answers)
  addLookup(app, answers)
  addApplicable(app, answers)
  addCompare(app, answers)
  addEntities(app, answers)
  addLists(app, answers)
  addMetrics(app, answers)
  addState(app, answers)
  addDocs(app, version)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'thidua',
      version,
      description: 'Search and citations of emulation-and-commendation documents.',
    },
  })
  return app
}

function addSearch(app: OpenAPIHono, answers: Answers): void {
  app.openapi(
    getRoute('/api/search', 'Finds documents and instruments', { query: searchQuery }),
    async context => {
      const answer = await answers.search(toRequest(context.req.valid('query')))
      return 'refused' in answer ? refusal(context, answer) : context.json(answer)
    },
  )
  app.openapi(
    getRoute('/api/suggest', 'Completes what is being typed', { query: suggestQuery }),
    async context => context.json({ suggestions: await answers.suggest(context.req.valid('query').q) }),
  )
}

function addDocuments(app: OpenAPIHono, answers: Answers): void {
  const params = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits') })
  const find = (context: Context, id: string) =>
    answers.document(id) ??
    problem(context, 404, {
      title: 'No such document',
      detail: `No document ${id} is held. Search with /api/search.`,
    })
  app.openapi(
    getRoute('/api/documents/{id}', 'One document with everything found in it', { params }),
    context => {
      const found = find(context, context.req.valid('param').id)
      return found instanceof Response ? found : context.json(found)
    },
  )
  app.openapi(getRoute('/api/documents/{id}/text', 'Its clean text', { params }), context => {
    const found = find(context, context.req.valid('param').id)
    return found instanceof Response ? found : context.text(found.text)
  })
  app.openapi(getRoute('/api/documents/{id}/references', 'What it cites', { params }), context => {
    const found = find(context, context.req.valid('param').id)
    return found instanceof Response ? found : context.json({ references: found.references })
  })
  app.openapi(
    getRoute('/api/documents/{id}/versions', 'Its texts, the present first', { params }),
    context => {
      const found = find(context, context.req.valid('param').id)
      return found instanceof Response ? found : context.json({ versions: found.versions })
    },
  )
  app.openapi(getRoute('/api/documents/{id}/original', 'The bytes it was read from', { params }), context => {
    const { id } = context.req.valid('param')
    const file = answers.original(id)
    if (file === null) return noOriginal(context, id)
    return context.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': 'sandbox',
    })
  })
}

function addInstruments(app: OpenAPIHono, answers: Answers): void {
  const params = z.object({ id: z.string() })
  for (const [path, ask] of [
    ['cites', answers.cites],
    ['cited-by', answers.citedBy],
  ] as const) {
    app.openapi(
      getRoute(`/api/instruments/{id}/${path}`, 'Edges of the citation graph', { params, query: edgeQuery }),
      context => {
        const id = instrumentIdOf(context.req.valid('param').id)
        if (id === undefined) return noInstrument(context, context.req.valid('param').id)
        const {
          relation = null,
          in: place,
          year = null,
          lang: language = null,
          article = null,
          after = null,
          page = 1,
          limit = edgesPerPage,
        } = context.req.valid('query')
        const territory = place === undefined ? null : answers.territories(place)
        if (territory !== null && 'refused' in territory) return refusal(context, territory)
        const within = territory?.ids ?? null
        return context.json(ask(id, { relation, in: within, year, language, article, after, page, limit }))
      },
    )
  }
  app.openapi(
    getRoute('/api/instruments/{id}/graph', 'What it leads to over several steps, with cycles', {
      params,
      query: graphQuery,
    }),
    context => {
      const id = instrumentIdOf(context.req.valid('param').id)
      if (id === undefined) return noInstrument(context, context.req.valid('param').id)
      const { depth = 2, direction = 'cites' } = context.req.valid('query')
      return context.json(answers.graph(id, { depth, direction }))
    },
  )
  app.openapi(
    getRoute('/api/instruments/{id}/timeline', 'What happened to it, oldest first', { params }),
    context => {
      const id = instrumentIdOf(context.req.valid('param').id)
      if (id === undefined) return noInstrument(context, context.req.valid('param').id)
      return context.json(answers.timeline(id))
    },
  )
  app.openapi(
    getRoute('/api/instruments/{id}', 'One instrument: status, effects, titles, documents', {
      params,
      query: onQuery,
    }),
    context => {
      const { id } = context.req.valid('param')
      const found = answers.instruments(id, context.req.valid('query').on ?? todayInVietnam())
      const [first, ...others] = found
      if (first === undefined) return noInstrument(context, id)
      if (others.length === 0) return context.json(first)
      return problem(context, 404, {
        title: 'Ambiguous symbol',
        detail: `Several instruments carry ${id}; ask for one of them by its id.`,
        candidates: found.map(one => one.instrumentId),
      })
    },
  )
}

function addLookup(app: OpenAPIHono, answers: Answers): void {
  const schema = z.union([
    z.strictObject({ text: z.string().max(lookupUnitsMax), on: daySchema.optional() }),
    z.strictObject({ symbols: z.array(z.string().max(200)).max(lookupSymbolsMax), on: daySchema.optional() }),
  ])
  const route = createRoute({
    method: 'post',
    path: '/api/lookup',
    summary: 'Every reference in a text, or each symbol, with verdict, status and successor',
    request: { body: { required: true, content: { 'application/json': { schema } } } },
    responses: answersOf('References'),
  })
  app.use('/api/lookup', bodyLimit({ maxSize: lookupBytesMax, onError: tooLarge }))
  app.openapi(route, context => {
    const asked = context.req.valid('json')
    return context.json(
      answers.lookup({
        text: 'text' in asked ? asked.text : null,
        symbols: 'symbols' in asked ? asked.symbols : [],
        on: asked.on ?? null,
      }),
    )
  })
}

function addState(app: OpenAPIHono, answers: Answers): void {
  app.openapi(getRoute('/api/sources', 'What is watched and how it fares', {}), async context =>
    context.json({
      sources: answers.sources(),
      otherFindings: answers.otherFindings(),
      search: await answers.searchEngine(),
    }),
  )
  app.openapi(getRoute('/api/runs', 'What each run did', { query: limitQuery }), context =>
    context.json({ runs: answers.runs(context.req.valid('query').limit ?? 20) }),
  )
  app.openapi(
    getRoute('/api/missing', 'Instruments most cited and not held', { query: limitQuery }),
    context =>
      context.json({
        missing: answers.missing(context.req.valid('query').limit ?? 20),
        coverage: answers.coverage(),
      }),
  )
  app.openapi(getRoute('/healthz', 'The process answers', {}), context => context.json({ ok: true }))
  app.openapi(getRoute('/readyz', 'The store can be read, and which engine searches', {}), async context =>
    context.json({ ok: true, coverage: answers.coverage(), search: await answers.searchEngine() }),
  )
}

function tooLarge(context: Context): Response {
  return problem(context, 413, {
    title: 'Too large',
    detail: `At most ${lookupUnitsMax} characters or ${lookupSymbolsMax} symbols. Send more in parts.`,
  })
}

function noOriginal(context: Context, id: string): Response {
  return problem(context, 404, {
    title: 'No such document',
    detail: `No capture of ${id} is held. /api/documents/${id}/text has what was read of it, if it is known at all.`,
  })
}

function noInstrument(context: Context, asked: string): Response {
  return problem(context, 404, {
    title: 'No such instrument',
    detail: `Nothing is known of "${asked}". Ids look like vn/cp/nd/2025/152; search for a symbol with /api/search?q=…`,
  })
}

function instrumentIdOf(text: string): InstrumentId | undefined {
  return parseInstrumentId(text) ? (text as InstrumentId) : undefined
}
