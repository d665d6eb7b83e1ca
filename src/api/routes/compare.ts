import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from '../../answer/answers.ts'
import { inBoth } from '../../answer/in-both.ts'
import { todayInVietnam } from '../../domain/day.ts'
import { getRoute } from '../get-route.ts'
import { problem, refusal } from '../problem.ts'
import { onQuery } from '../query.ts'

const nameUnitsMax = 300
const topicUnitsMax = 2_000
const name = z.string().max(nameUnitsMax)
const compareQuery = z.strictObject({ old: name.optional(), new: name.min(1) })
const topicQuery = z.strictObject({ q: z.string().max(topicUnitsMax), in: name.optional() })

/** `/api/compare`, `/api/instruments/{id}/consolidated` and `/api/timeline`. */
export function addCompare(app: OpenAPIHono, answers: Answers): void {
  app.openapi(
    getRoute('/api/compare', 'Two texts, provision by provision', { query: compareQuery }),
    context => {
      const { old = null, new: young } = context.req.valid('query')
      const answer = answers.compare({ old: old === '' ? null : old, new: young })
      if (!('refused' in answer)) return context.json(answer)
      const { refused: title, candidates } = answer
      return problem(context, refusalStatus[title], { title, detail: inBoth(answer), candidates })
    },
  )
  app.openapi(
    getRoute(
      '/api/instruments/{id}/consolidated',
      'Its articles with the amendments that touch them, in force or not on a day',
      { params: z.object({ id: z.string() }), query: onQuery },
    ),
    context => consolidated(context, answers, context.req.valid('param').id, context.req.valid('query').on),
  )
  app.openapi(
    getRoute('/api/timeline', 'What was issued, amended and replaced about a topic, by territory', {
      query: topicQuery,
    }),
    async context => {
      const { q, in: place = null } = context.req.valid('query')
      const answer = await answers.topicTimeline({ q, in: place === '' ? null : place })
      if (!('refused' in answer)) return context.json(answer)
      return refusal(context, { ...answer, detail: inBoth(answer) })
    },
  )
}

const refusalStatus = {
  'not-found': 404,
  'text-missing': 404,
  'nothing-to-compare': 404,
  ambiguous: 400,
} as const

function consolidated(
  context: Context,
  answers: Answers,
  asked: string,
  day: z.infer<typeof onQuery>['on'],
): Response {
  const on = day ?? todayInVietnam()
  const found = answers.instruments(asked, on)
  const [first, ...others] = found
  if (first === undefined)
    return problem(context, 404, {
      title: 'No such instrument',
      detail: `Nothing is known of "${asked}". Search for a symbol with /api/search?q=…`,
    })
  if (others.length === 0) return context.json(answers.consolidated(first.instrumentId, on))
  return problem(context, 404, {
    title: 'Ambiguous symbol',
    detail: `Several instruments carry ${asked}; ask for one of them by its id.`,
    candidates: found.map(one => one.instrumentId),
  })
}
