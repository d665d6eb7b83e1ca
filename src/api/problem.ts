import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import type { PlaceQuestion } from '../answer/applicable.ts'

/** Which of several a place is or was: the request is sent again with `parameter` set to one of the values. */
export const questionSchema = z.object({
  parameter: z.enum(['in', 'formerly']),
  text: z.string(),
  english: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
})

/** An error as RFC 9457 `application/problem+json`. `detail` names the thing, the reason and the next step. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  candidates: z.array(z.string()).optional(),
  question: questionSchema.optional(),
})
type Problem = z.infer<typeof problemSchema>

/** How the OpenAPI document describes an answer that is a problem. */
export const problemContent = { 'application/problem+json': { schema: problemSchema } }

/** An error as RFC 9457 has it: what is wrong, and what would be right. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  said: { title: string; detail: string; candidates?: readonly string[]; question?: PlaceQuestion | null },
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: said.title,
    status,
    detail: said.detail,
    ...(said.candidates && said.candidates.length > 0 ? { candidates: [...said.candidates] } : {}),
    ...(said.question ? { question: questionSchema.parse(said.question) } : {}),
  }
  return context.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}

/** A question that is refused, under the name of why: wrong parameters, with what would be right. */
export function refusal(
  context: Context,
  {
    refused: title,
    detail,
    candidates,
  }: { readonly refused: string; readonly detail: string; readonly candidates: readonly string[] },
): Response {
  return problem(context, 400, { title, detail, candidates })
}
