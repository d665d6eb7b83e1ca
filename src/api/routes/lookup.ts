import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Answers } from '../../answer/answers.ts'
import { lookupSymbolsMax, lookupUnitsMax } from '../../answer/lookup-answer.ts'
import { answersOf } from '../get-route.ts'
import { problem } from '../problem.ts'
import { daySchema } from '../query.ts'

const lookupBytesMax = 512 * 1024

/** `POST /api/lookup`: every reference in a text, or each symbol. */
export function addLookup(app: OpenAPIHono, answers: Answers): void {
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

function tooLarge(context: Context): Response {
  return problem(context, 413, {
    title: 'Too large',
    detail: `At most ${lookupUnitsMax} characters or ${lookupSymbolsMax} symbols. Send more in parts.`,
  })
}
