import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Answers } from '../../answer/answers.ts'
import { getRoute } from '../get-route.ts'
import { refusal } from '../problem.ts'
import { searchQuery, suggestQuery, toRequest } from '../query.ts'

/** `GET /api/search` and `GET /api/suggest`. */
export function addSearch(app: OpenAPIHono, answers: Answers): void {
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
