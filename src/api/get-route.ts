import { createRoute, type z } from '@hono/zod-openapi'
import { problemContent } from './problem.ts'

type Asked = { readonly params?: z.ZodObject; readonly query?: z.ZodObject }

/** A route that is asked with GET; `summary` says in the OpenAPI document what it answers. */
export function getRoute<Path extends string, Request extends Asked>(
  path: Path,
  summary: string,
  request: Request,
) {
  return createRoute({ method: 'get', path, summary, request, responses: answersOf(summary) })
}

/** An answer, parameters that are wrong, or nothing that is called so. */
export function answersOf(description: string) {
  return {
    200: { description },
    400: { description: 'Wrong parameters', content: problemContent },
    404: { description: 'Not found', content: problemContent },
  }
}
