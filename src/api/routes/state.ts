import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Answers } from '../../answer/answers.ts'
import { getRoute } from '../get-route.ts'
import { limitQuery } from '../query.ts'

const rowsUnasked = 20

/** What is watched, what runs did, what is missing, and whether the service is well. */
export function addState(app: OpenAPIHono, answers: Answers): void {
  app.openapi(getRoute('/api/sources', 'What is watched and how it fares', {}), async context =>
    context.json({
      sources: answers.sources(),
      otherFindings: answers.otherFindings(),
      search: await answers.searchEngine(),
    }),
  )
  app.openapi(getRoute('/api/runs', 'What each run did', { query: limitQuery }), context =>
    context.json({ runs: answers.runs(context.req.valid('query').limit ?? rowsUnasked) }),
  )
  app.openapi(
    getRoute('/api/missing', 'Instruments most cited and not held', { query: limitQuery }),
    context =>
      context.json({
        missing: answers.missing(context.req.valid('query').limit ?? rowsUnasked),
        coverage: answers.coverage(),
      }),
  )
  app.openapi(getRoute('/healthz', 'The process answers', {}), context => context.json({ ok: true }))
  app.openapi(getRoute('/readyz', 'The store can be read, and which engine searches', {}), async context =>
    context.json({ ok: true, coverage: answers.coverage(), search: await answers.searchEngine() }),
  )
}
