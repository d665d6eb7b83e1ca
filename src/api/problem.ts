import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'

/** An error as RFC 9457 `application/problem+json`. `detail` names the thing, the reason and the next step. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  candidates: z.array(z.string()).optional(),
})
export type Problem = z.infer<typeof problemSchema>

export function problem(
  context: Context,
  status: ContentfulStatusCode,
  said: { title: string; detail: string; candidates?: readonly string[] },
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: said.title,
    status,
    detail: said.detail,
    ...(said.candidates && said.candidates.length > 0 ? { candidates: [...said.candidates] } : {}),
  }
  return context.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}
