import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Answers } from '../../answer/answers.ts'
import { inBoth } from '../../answer/in-both.ts'
import { problem, problemContent } from '../problem.ts'
import { applicableQuery } from '../query.ts'
import { applicableSchema } from './applicable-schema.ts'

/** `GET /api/applicable`: which instruments govern a topic, in a place, on a day or in a period. */
export function addApplicable(app: OpenAPIHono, answers: Answers): void {
  const route = createRoute({
    method: 'get',
    path: '/api/applicable',
    summary: 'Which instruments govern a topic, in a place, on a day',
    description:
      'A place that no table has, or that several provinces became, is never guessed: `question` says what to ask, ' +
      'and the request is sent again with that parameter. With a period or `received`, `transition` tells what ' +
      'changes in between, the lists of the other end, and transitional clauses word for word.',
    request: { query: applicableQuery },
    responses: {
      200: {
        description: 'In force, may apply, upcoming, missing',
        content: { 'application/json': { schema: applicableSchema } },
      },
      400: { description: 'Wrong parameters, or a place to ask about', content: problemContent },
    },
  })
  app.openapi(route, async context => {
    const { q, in: place = null, formerly = null, on = null, received = null } = context.req.valid('query')
    const answer = await answers.applicable({ q, in: place, formerly, on, received })
    // A test holds the answer against the schema; the types differ only in what is read-only.
    if (!('refused' in answer)) return context.json(answer as never, 200)
    const { refused: title, candidates, question } = answer
    return problem(context, 400, { title, detail: inBoth(answer), candidates, question }) as never
  })
}
