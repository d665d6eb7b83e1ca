import type { Context } from 'hono'
import type { Answers } from '../answer/answers.ts'
import { applicableQuery } from '../api/query.ts'
import { parseTimeSpan } from '../law/time-span.ts'
import type { PageContext } from './layout.ts'
import { applicablePage } from './pages/applicable-page.ts'

/** `GET /ap-dung`: the form, and the answer where something is asked. */
export async function applicableRoute(
  context: Context,
  reader: PageContext,
  answers: Answers,
): Promise<Response> {
  const { lang: _, ...query } = context.req.query()
  const asked = { ...query, ...isoDay(query.received) }
  const { q = '', in: place = '', formerly = '', on = '', received = '' } = query
  const form = { q, in: place, formerly, on, received }
  if (q.trim() === '') return context.html(applicablePage(reader, form, null))
  const parsed = applicableQuery.safeParse(asked)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(issue => `${issue.path.join('.') || 'query'}: ${issue.message}`)
    context.status(400)
    return context.html(applicablePage(reader, form, { wrong: fields.join('; ') }))
  }
  const { in: where = null, formerly: former = null, on: day = null, received: receipt = null } = parsed.data
  const request = { q: parsed.data.q, in: where, formerly: former, on: day, received: receipt }
  const answer = await answers.applicable(request)
  context.status('refused' in answer ? 400 : 200)
  return context.html(applicablePage(reader, form, answer))
}

/** The page takes the day of receipt as an officer writes it; the interface takes ISO days alone. */
function isoDay(received: string | undefined): { received?: string } {
  const span = received === undefined ? undefined : parseTimeSpan(received)
  return span && span.from === span.to ? { received: span.from } : {}
}
