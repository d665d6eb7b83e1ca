import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Answers } from '../answer/answers.ts'
import { type DraftText, draftBytesMax } from '../answer/draft-text.ts'
import { lookupUnitsMax } from '../answer/lookup-answer.ts'
import { parseIsoDay } from '../domain/day.ts'
import type { PageContext } from './layout.ts'
import { recitalsPage } from './pages/recitals-page.ts'

/** A file, the pasted text beside it, and what the form puts around them. */
const bodyBytesMax = draftBytesMax + 1024 * 1024
const nothing = { answer: null, file: null } as const

/** `/soat-can-cu`: the form, and the check of what it sends. A draft goes through memory and is kept nowhere. */
export function addRecitals(app: Hono, answers: Answers, reader: (context: Context) => PageContext): void {
  const blank = { text: '', on: '' }
  app.get('/soat-can-cu', context => context.html(recitalsPage(reader(context), blank, nothing)))
  const tooLarge = (context: Context) => {
    context.status(413)
    const file: DraftText = { refused: 'too-large', detail: `> ${draftBytesMax}` }
    return context.html(recitalsPage(reader(context), blank, { answer: null, file }))
  }
  app.post('/soat-can-cu', bodyLimit({ maxSize: bodyBytesMax, onError: tooLarge }), async context => {
    const form = await context.req.parseBody()
    const pasted = typeof form.text === 'string' ? form.text.slice(0, lookupUnitsMax) : ''
    const file = await draftOf(answers, form.file)
    const text = file !== null && 'text' in file ? file.text : pasted
    const on = typeof form.on === 'string' ? (parseIsoDay(form.on) ?? null) : null
    const answer = text.trim() === '' ? null : answers.lookup({ text, symbols: [], on })
    return context.html(recitalsPage(reader(context), { text, on: on ?? '' }, { answer, file }))
  })
}

/** Null when no file was chosen: browsers then send an empty one without a name. */
async function draftOf(answers: Answers, file: unknown): Promise<DraftText | null> {
  if (!(file instanceof File) || file.size === 0) return null
  return answers.draftText(new Uint8Array(await file.arrayBuffer()))
}
