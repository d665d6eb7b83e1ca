import type { Context } from 'hono'
import type { Answers } from '../answer/answers.ts'
import { messagePage, missingPage } from './pages/message-page.ts'
import { readerOf } from './reader.ts'
import { words } from './words.ts'

/** Whether a person asks, in a browser: programs get a problem in JSON, whatever they say they accept of `/api`. */
export function asksForPage(context: Context): boolean {
  return !context.req.path.startsWith('/api/') && (context.req.header('accept') ?? '').includes('text/html')
}

/** A page that is not there, with the way back. */
export function notFound(context: Context, answers: Answers): Response | Promise<Response> {
  const reader = readerOf(context, answers)
  context.status(404)
  return context.html(missingPage(reader, context.req.path))
}

/** An answer that failed on our side: said in the reader's language, and nothing of the inside is shown. */
export function failurePage(context: Context, answers: Answers): Response | Promise<Response> {
  const reader = readerOf(context, answers)
  context.status(500)
  return context.html(messagePage(reader, words.failed[reader.language], words.failedNext[reader.language]))
}
