import type { Context, Hono } from 'hono'
import type { Answers } from '../answer/answers.ts'
import { askedDay } from './asked-day.ts'
import type { Html, PageContext } from './layout.ts'
import { choicePage } from './pages/choice-page.ts'
import { comparePage } from './pages/compare-page.ts'
import { consolidatedPage } from './pages/consolidated-page.ts'
import { missingPage } from './pages/message-page.ts'
import { topicTimelinePage } from './pages/topic-timeline-page.ts'

const nameUnitsMax = 300

/** `/so-sanh`, `/van-ban/{id}/hop-nhat` and `/dong-thoi-gian`. */
export function addComparePages(
  app: Hono,
  answers: Answers,
  reader: (context: Context) => PageContext,
): void {
  app.get('/so-sanh', context => compare(context, reader(context), answers))
  app.get('/van-ban/:id/hop-nhat', context => consolidated(context, reader(context), answers))
  app.get('/dong-thoi-gian', async context => timeline(context, reader(context), answers))
}

function compare(context: Context, reader: PageContext, answers: Answers): Response | Promise<Response> {
  const asked = (name: string): string => (context.req.query(name) ?? '').trim().slice(0, nameUnitsMax)
  const form = { old: asked('cu'), new: asked('moi'), all: context.req.query('day-du') === '1' }
  if (form.new === '') return render(context, 200, comparePage(reader, form, null))
  const answer = answers.compare({ old: form.old === '' ? null : form.old, new: form.new })
  const status = 'refused' in answer ? (answer.refused === 'ambiguous' ? 400 : 404) : 200
  return render(context, status, comparePage(reader, form, answer))
}

function consolidated(context: Context, asker: PageContext, answers: Answers): Response | Promise<Response> {
  const asked = context.req.param('id') ?? ''
  const { on, reader, status } = askedDay(context, asker)
  const [first, ...others] = answers.instruments(asked, on)
  if (first === undefined) return render(context, 404, missingPage(reader, context.req.path))
  if (others.length > 0) return render(context, status, choicePage(reader, asked, [first, ...others]))
  return render(context, status, consolidatedPage(reader, answers.consolidated(first.instrumentId, on)))
}

async function timeline(context: Context, reader: PageContext, answers: Answers): Promise<Response> {
  const form = { q: context.req.query('q') ?? '', in: context.req.query('in') ?? '' }
  if (form.q === '') return render(context, 200, topicTimelinePage(reader, form, null))
  const answer = await answers.topicTimeline({ q: form.q, in: form.in === '' ? null : form.in })
  return render(context, 'refused' in answer ? 400 : 200, topicTimelinePage(reader, form, answer))
}

function render(context: Context, status: 200 | 400 | 404, content: Html): Response | Promise<Response> {
  context.status(status)
  return context.html(content)
}
