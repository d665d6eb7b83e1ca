import { html } from 'hono/html'
import type {
  TopicEvent,
  TopicTimelineAnswer,
  TopicTimelineRefusal,
} from '../../answer/topic-timeline-answer.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayTag, instantDayText, instrumentLink, placeText, provisionText, statusBadge } from '../marks.ts'
import { eventWords } from './timeline-section.ts'

type Form = { readonly q: string; readonly in: string }

/** `/dong-thoi-gian`: who issued, amended and replaced what about a topic, territory by territory. */
export function topicTimelinePage(
  context: PageContext,
  form: Form,
  answer: TopicTimelineAnswer | TopicTimelineRefusal | null,
): Html {
  const say = word(context)
  return page(
    context,
    form.q === '' ? say('title') : `${say('title')}: ${form.q}`,
    html`<h1>${say('title')}</h1>
<form class="ask" action="/dong-thoi-gian">
${context.chosen ? html`<input type="hidden" name="lang" value="${context.language}">` : ''}
<input type="search" name="q" value="${form.q}" required aria-label="${say('topic')}" placeholder="${say('topicExample')}">
<div class="filters"><label>${sayer(context.language)('jurisdiction')} <input type="text" name="in" value="${form.in}" placeholder="Cao Bằng"></label></div>
<div class="row"><button type="submit">${sayer(context.language)('find')}</button></div></form>
${answer === null ? html`<p class="empty">${say('howTo')} <a href="${link(context, '/dong-thoi-gian?q=chi%E1%BA%BFn+s%C4%A9+thi+%C4%91ua+c%C6%A1+s%E1%BB%9F')}">${say('topicExample')}</a></p>` : 'refused' in answer ? refusal(context, answer) : told(context, answer)}`,
  )
}

function refusal({ language }: PageContext, { detail, english, candidates }: TopicTimelineRefusal): Html {
  return html`<p class="empty" role="alert">${language === 'vi' ? detail : english}</p><ul>${candidates.map(one => html`<li>${one}</li>`)}</ul>`
}

function told(context: PageContext, answer: TopicTimelineAnswer): Html {
  const say = word(context)
  if (answer.territories.length === 0) return html`<p class="empty">${say('nothing')}</p>`
  return html`<p class="meta">${answer.instruments} ${say('instruments')}${answer.topic.awards.length === 0 ? '' : ` · ${answer.topic.awards.join(', ')}`}</p>
${answer.isCut ? html`<p class="note">${say('cut')}</p>` : ''}
${answer.territories.map(
  territory =>
    html`<section><h2>${placeText(territory.name, context.language)}</h2><ol class="timeline">${territory.events.map(event => item(context, event))}</ol></section>`,
)}
<p class="why">${answer.coverage.documents} ${say('documents')}${answer.coverage.asOf === null ? '' : html` · ${sayer(context.language)('asOf')} ${instantDayText(answer.coverage.asOf, context.language)}`}</p>`
}

function item(context: PageContext, event: TopicEvent): Html {
  const { language } = context
  const provisions = event.provisions.map(path => provisionText(path, language)).join(', ')
  return html`<li><span class="when">${event.on === null ? sayer(language)('unknown') : dayTag(event.on, language)}</span>
<span>${instrumentLink(context, event.instrument)} <strong>${eventWords[event.what][language]}</strong>${provisions === '' ? '' : ` ${provisions}`}${event.by === null ? '' : html` – ${instrumentLink(context, { ...event.by, title: null })}`} ${event.on === null || event.what === 'issued' ? '' : statusBadge(event.status, language)}</span></li>`
}

type Word = keyof typeof pageWords

function word({ language }: PageContext): (name: Word) => string {
  return name => pageWords[name][language]
}

const pageWords = {
  title: { vi: 'Dòng thời gian theo chủ đề', en: 'Timeline of a topic' },
  topic: { vi: 'Chủ đề', en: 'Topic' },
  topicExample: { vi: 'chiến sĩ thi đua cơ sở', en: 'chiến sĩ thi đua cơ sở' },
  howTo: {
    vi: 'Nêu một danh hiệu, hình thức khen thưởng hoặc thủ tục để xem văn bản nào đã ban hành, sửa đổi, thay thế. Ví dụ:',
    en: 'Name a title, an award or a procedure to see what was issued, amended and replaced. For example:',
  },
  nothing: {
    vi: 'Không có văn bản nào về chủ đề này trong dữ liệu. Hãy thử tên danh hiệu hoặc bớt từ.',
    en: 'No instrument on this topic is in the data. Try the name of an award, or fewer words.',
  },
  instruments: { vi: 'văn bản', en: 'instruments' },
  documents: { vi: 'tài liệu trong dữ liệu', en: 'documents in the data' },
  cut: {
    vi: 'Nhiều văn bản quá: chỉ nêu những văn bản sát chủ đề nhất. Hãy nêu địa bàn hoặc chủ đề hẹp hơn.',
    en: 'Too many instruments: only the closest are told. Name a territory or a narrower topic.',
  },
} as const
