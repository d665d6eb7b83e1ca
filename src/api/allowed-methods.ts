import type { Context, Hono } from 'hono'
import { routingPath } from './instrument-path.ts'
import { problem } from './problem.ts'

/**
 * The answer where an address is known and the method is not its own: 405 with `Allow` (RFC 9110, 15.5.6), to OPTIONS the
 * same methods with 204. Null where nothing is at the address.
 */
export function wrongMethod(context: Context, app: Hono): Response | null {
  const methods = methodsAt(app, routingPath(context.req.raw))
  if (methods.length === 0) return null
  context.header('Allow', methods.join(', '))
  if (context.req.method === 'OPTIONS') return context.body(null, 204)
  return problem(context, 405, {
    title: 'Method not allowed',
    detail: `${new URL(context.req.url).pathname} takes ${methods.join(', ')}, and no ${context.req.method}. /docs lists the interface.`,
  })
}

/** GET brings HEAD with it. */
function methodsAt({ routes }: Hono, path: string): readonly string[] {
  const own = routes.filter(route => route.method !== 'ALL' && patternOf(route.path).test(path))
  return [...new Set(own.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))]
}

/** `/api/documents/:id/text` as a pattern; our paths have no other signs. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&').replace(/:[a-z]+/gi, '[^/]+')}$`)
}
