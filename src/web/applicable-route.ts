import type { Context } from 'hono'
import type { Answers } from '../answer/answers.ts'
import { applicableQuery } from '../api/query.ts'
import { parseTimeSpan } from '../law/time-span.ts'
import type { PageContext } from './layout.ts'
import { applicablePage } from './pages/applicable-page.ts'

/** What was typed is shown again that far where it could not be read. */
const valueUnitsShown = 60

/** `GET /ap-dung`: the form, and the answer where something is asked. */
export async function applicableRoute(
  context: Context,
  reader: PageContext,
  answers: Answers,
): Promise<Response> {
  // Other parameters are what others hang on addresses that are passed on (`fbclid` …).
  const { q = '', in: place = '', formerly = '', on = '', received = '' } = context.req.query()
  const form = { q, in: place, formerly, on, received }
  const asked = { ...form, ...isoDay(received) }
  if (q.trim() === '') return context.html(applicablePage(reader, form, null))
  const parsed = applicableQuery.safeParse(asked)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(issue => String(issue.path[0])))
    const typed = Object.entries(form).flatMap(([name, value]) =>
      names.has(name) ? [`“${value.slice(0, valueUnitsShown)}”`] : [],
    )
    context.status(400)
    return context.html(applicablePage(reader, form, { wrong: typed.join(', ') }))
  }
  const { in: where = null, formerly: former = null, on: day = null, received: receipt = null } = parsed.data
  const request = { q: parsed.data.q, in: where, formerly: former, on: day, received: receipt }
  const answer = await answers.applicable(request)
  context.status('refused' in answer ? 400 : 200)
  return context.html(applicablePage(reader, form, answer))
}

/** The page takes the day of receipt as an officer writes it; the interface takes ISO days alone. */
function isoDay(received: string): { received?: string } {
  const span = parseTimeSpan(received)
  return span && span.from === span.to ? { received: span.from } : {}
}
