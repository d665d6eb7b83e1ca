import { getPath as plainPath } from 'hono/utils/url'

/**
 * Instrument ids have four slashes. For routing they become one segment, so that
 * `/api/instruments/vn/cp/nd/2025/152/cites` and the percent-encoded spelling reach the same route.
 */
export function routingPath(request: Request): string {
  return plainPath(request).replace(
    withId,
    (_, place: string, id: string, rest = '') => place + id.replaceAll('/', '%2F') + rest,
  )
}

const withId = /^(\/(?:api\/instruments|van-ban)\/)([^/]+(?:\/[^/]+){4})(\/[a-z-]+)?$/
