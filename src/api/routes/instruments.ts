import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from '../../answer/answers.ts'
import { todayInVietnam } from '../../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../../domain/instrument-id.ts'
import { getRoute } from '../get-route.ts'
import { problem, refusal } from '../problem.ts'
import { edgeQuery, graphQuery, onQuery } from '../query.ts'

const edgesPerPage = 50
const params = z.object({ id: z.string() })

/** `GET /api/instruments/{id}`, its edges in both directions, its graph and its history. */
export function addInstruments(app: OpenAPIHono, answers: Answers): void {
  addEdges(app, answers)
  addGraph(app, answers)
  addHistory(app, answers)
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

function addEdges(app: OpenAPIHono, answers: Answers): void {
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
}

function addGraph(app: OpenAPIHono, answers: Answers): void {
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
}

function addHistory(app: OpenAPIHono, answers: Answers): void {
  app.openapi(
    getRoute('/api/instruments/{id}/timeline', 'What happened to it, oldest first', { params }),
    context => {
      const id = instrumentIdOf(context.req.valid('param').id)
      if (id === undefined) return noInstrument(context, context.req.valid('param').id)
      return context.json(answers.timeline(id))
    },
  )
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
