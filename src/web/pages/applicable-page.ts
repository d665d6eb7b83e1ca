import { html, raw } from 'hono/html'
import type { ApplicableAnswer, ApplicableRefusal, PlaceQuestion } from '../../answer/applicable.ts'
import { todayInVietnam } from '../../domain/day.ts'
import { parseTimeSpan } from '../../law/time-span.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayText, instantDayText, instrumentLink, placeText } from '../marks.ts'
import { applicableList } from './applicable-list.ts'
import { transitionSection } from './applicable-transition.ts'
import { word } from './applicable-words.ts'

/** What was asked, as it is shown again in the form. */
type ApplicableForm = {
  readonly q: string
  readonly in: string
  readonly formerly: string
  readonly on: string
  readonly received: string
}

/** `wrong`: a field could not be read, and which. */
type Shown = ApplicableAnswer | ApplicableRefusal | { readonly wrong: string } | null

/** `/ap-dung`: which instruments govern a topic, in a place, on a day; made to be printed and attached. */
export function applicablePage(context: PageContext, form: ApplicableForm, shown: Shown): Html {
  const say = sayer(context.language)
  return page(
    context,
    form.q.trim() === ''
      ? say('applicable')
      : `${say('applicable')}: ${form.q}${form.in === '' ? '' : ` – ${form.in}`}`,
    html`<h1>${say('applicable')}</h1>
${shown === null ? html`<p class="lead">${word(context, 'lead')}</p>` : ''}
<form class="ask" action="/ap-dung">
${context.chosen ? html`<input type="hidden" name="lang" value="${context.language}">` : ''}
<label class="topic">${word(context, 'topic')}<input type="search" name="q" value="${form.q}" required placeholder="${word(context, 'topicExample')}"></label>
<div class="filters"><label>${word(context, 'place')}<input type="text" name="in" value="${form.in}" placeholder="${word(context, 'placeExample')}"></label>
${form.formerly === '' ? '' : html`<label>${word(context, 'formerly')}<input type="text" name="formerly" value="${form.formerly}"></label>`}
<label>${word(context, 'on')}<input type="text" name="on" value="${form.on}" placeholder="${word(context, 'onExample')}"></label>
<label>${word(context, 'received')}<input type="text" name="received" value="${form.received}" placeholder="${word(context, 'receivedExample')}"></label></div>
<div class="row"><button type="submit">${say('find')}</button></div></form>
${shown === null ? examples(context) : 'wrong' in shown ? wrong(context, shown.wrong) : 'refused' in shown ? refusal(context, form, shown) : answerText(context, form, shown)}`,
  )
}

const exampleQuestions = [
  { q: 'chiến sĩ thi đua cơ sở', in: 'Cao Bằng', on: '26/01/2024' },
  { q: 'giấy khen', in: 'Ninh Bình', on: 'năm 2025' },
  { q: 'huân chương lao động', in: 'Nghệ An', on: 'năm học 2024-2025' },
]

function examples(context: PageContext): Html {
  return html`<p class="why">${word(context, 'tryOne')}:</p><ul>${exampleQuestions.map(
    question =>
      html`<li><a href="${link(context, `/ap-dung?${new URLSearchParams(question)}`)}">${question.q} · ${question.in} · ${question.on}</a></li>`,
  )}</ul>`
}

function wrong(context: PageContext, detail: string): Html {
  return html`<div class="note" role="alert"><p><strong>${word(context, 'wrong')}</strong>: ${detail}</p><p>${word(context, 'wrongNext')}</p></div>`
}

function refusal(
  context: PageContext,
  form: ApplicableForm,
  { detail, english, candidates, question }: ApplicableRefusal,
): Html {
  return html`<p class="note" role="alert">${context.language === 'vi' ? detail : english}</p>
${question === null ? html`<ul>${candidates.map(one => html`<li>${one}</li>`)}</ul>` : questionForm(context, form, question)}`
}

/** The same question again, with the one thing that was not known chosen from a list. */
function questionForm(context: PageContext, form: ApplicableForm, question: PlaceQuestion): Html {
  const others = Object.entries({ ...form, lang: context.chosen ? context.language : '' })
  const kept = others.filter(([name, value]) => name !== question.parameter && value !== '')
  return html`<form class="question" action="/ap-dung">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label>${context.language === 'vi' ? question.text : question.english}
<select name="${question.parameter}" required><option value="">${word(context, 'choose')}</option>${question.options.map(
    ({ value, label }) => html`<option value="${value}">${placeText(label, context.language)}</option>`,
  )}</select></label> <button type="submit">${word(context, 'answer')}</button></form>`
}

function answerText(context: PageContext, form: ApplicableForm, answer: ApplicableAnswer): Html {
  const warnings = context.language === 'vi' ? answer.warnings : answer.warningsEnglish
  return html`<article class="sheet">${head(context, form, answer)}
${answer.question === null ? '' : questionForm(context, form, answer.question)}
${warnings.length === 0 ? '' : html`<section class="note" role="note"><h2>${word(context, 'warnings')}</h2><ul>${warnings.map(one => html`<li>${one}</li>`)}</ul></section>`}
${applicableList(context, word(context, 'inForce'), answer.inForce)}
${applicableList(context, word(context, 'mayApply'), answer.mayApply)}
${answer.upcoming.length === 0 ? '' : applicableList(context, word(context, 'upcoming'), answer.upcoming)}
${answer.transition === null ? '' : transitionSection(context, answer, answer.transition)}
${missingList(context, answer)}</article>`
}

/** What stands at the top of the printed sheet: the question, the day of the answer, and what it was made from. */
function head(context: PageContext, form: ApplicableForm, answer: ApplicableAnswer): Html {
  const { language } = context
  const { documents, instruments } = answer.coverage
  const on = dayText(answer.on, language)
  const period = answer.transition
  const span = parseTimeSpan(form.on)
  const asked = span === undefined || span.from === span.to ? on : `${form.on} → ${on}`
  // On paper the form is not there to say what was asked.
  const rows: readonly (readonly [label: string, value: string, again?: true])[] = [
    [word(context, 'topic'), answer.topic.q, true],
    [word(context, 'place'), askedPlace(context, form, answer)],
    [word(context, 'on'), asked],
    ...(period?.received ? [[word(context, 'received'), dayText(period.received, language)] as const] : []),
    [word(context, 'madeOn'), dayText(todayInVietnam(), language), true],
    [
      word(context, 'data'),
      `${documents} ${word(context, 'documents')}, ${instruments} ${word(context, 'instruments')}${answer.asOf === null ? '' : ` · ${sayer(language)('asOf')} ${instantDayText(answer.asOf, language)}`}`,
    ],
  ]
  return html`<header><table class="asked"><tbody>${rows.map(([label, value, again]) => html`<tr${again ? raw(' class="again"') : ''}><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>
<button type="button" data-print hidden>${word(context, 'print')}</button></header>`
}

function askedPlace(context: PageContext, form: ApplicableForm, { in: place }: ApplicableAnswer): string {
  if (place === null) return word(context, 'country')
  const name = placeText(place.name, context.language)
  return form.in !== '' && form.in !== place.name ? `${form.in} → ${name}` : name
}

function missingList(context: PageContext, { missing }: ApplicableAnswer): Html | string {
  if (missing.length === 0) return ''
  return html`<section><h2>${word(context, 'missing')}</h2><ul>${missing.map(
    ({ instrument, why, english }) =>
      html`<li>${instrument === null ? '' : html`${instrumentLink(context, instrument)}: `}${context.language === 'vi' ? why : english}</li>`,
  )}</ul></section>`
}
