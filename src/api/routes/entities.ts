import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from '../../answer/answers.ts'
import type { EntityKind } from '../../answer/entities/entity.ts'
import { getRoute } from '../get-route.ts'
import { problem } from '../problem.ts'
import { onQuery, pageQuery } from '../query.ts'

const documentsPerPage = 50
/** Plural names of the kinds, as addresses have them. */
const kinds = {
  awards: 'award',
  movements: 'movement',
  organisations: 'organisation',
  clusters: 'cluster',
} as const satisfies Record<string, EntityKind>

/** `/api/entities/…`: awards with what they pay, movements, organisations and clusters with the works that name them. */
export function addEntities(app: OpenAPIHono, answers: Answers): void {
  const params = z.object({ kind: z.enum(Object.keys(kinds) as (keyof typeof kinds)[]) })
  app.openapi(
    getRoute('/api/entities/{kind}', 'Every entity of a kind: awards, movements, organisations, clusters', {
      params,
    }),
    context => context.json(answers.entities.list(kinds[context.req.valid('param').kind])),
  )
  const query = pageQuery.extend(onQuery.shape)
  app.openapi(
    getRoute(
      '/api/entities/{kind}/{id}',
      'One entity with the works that name it; an award with its articles and what it pays on a day',
      {
        params: params.extend({ id: z.string().max(300) }),
        query,
      },
    ),
    context => {
      const { kind: name, id } = context.req.valid('param')
      const { on = null, page = 1, limit = documentsPerPage } = context.req.valid('query')
      const slice = { from: (page - 1) * limit, limit }
      const kind = kinds[name]
      const found =
        kind === 'award' ? answers.entities.award(id, on, slice) : answers.entities.named(kind, id, slice)
      return found === null ? missing(context, name, id) : context.json(found)
    },
  )
}

function missing(context: Context, kind: string, id: string): Response {
  return problem(context, 404, {
    title: 'No such entity',
    detail: `Nothing is known of "${id}". /api/entities/${kind} lists what is.`,
  })
}
