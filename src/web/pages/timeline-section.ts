import { html } from 'hono/html'
import type { TimelineAnswer, TimelineEvent } from '../../answer/timeline-answer.ts'
import type { Said } from '../../domain/said.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import { dayTag, instrumentLink, provisionText, statusBadge } from '../marks.ts'

/** "Lịch sử hiệu lực" on the page of an instrument: each change with what did it, and the status from then on. */
export function timelineSection(context: PageContext, { events }: TimelineAnswer): Html | string {
  if (events.length === 0) return ''
  return html`<h2>${sayer(context.language)('timeline')}</h2><ol>${events.map(event => item(context, event))}</ol>`
}

function item(context: PageContext, event: TimelineEvent): Html {
  const { language } = context
  const say = sayer(language)
  const provisions = event.provisions.map(path => provisionText(path, language)).join(', ')
  return html`<li>${event.on === null ? say('unknown') : dayTag(event.on, language)} · ${eventWords[event.what][language]}${provisions === '' ? '' : ` ${provisions}`}${event.by === null ? '' : html` – ${instrumentLink(context, { ...event.by, title: null })}`}
${event.on === null ? '' : statusBadge(event.status, language)} <span class="why">${language === 'vi' ? event.why : event.whyEnglish}</span></li>`
}

/** What an event of a timeline is called. */
export const eventWords: Record<TimelineEvent['what'], Said> = {
  issued: { vi: 'Ban hành', en: 'Issued' },
  'in-force': { vi: 'Có hiệu lực', en: 'Takes effect' },
  amended: { vi: 'Được sửa đổi, bổ sung', en: 'Amended' },
  suspended: { vi: 'Ngưng hiệu lực', en: 'Suspended' },
  ended: { vi: 'Hết hiệu lực', en: 'Ended' },
  rule: { vi: 'Theo quy định của luật', en: 'By rule of law' },
}
