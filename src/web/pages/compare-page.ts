import { html } from 'hono/html'
import type { CompareAnswer, ComparedSide, CompareRefusal } from '../../answer/compare/compare.ts'
import type { ArticleName, ComparedRow, UnitRow } from '../../law/compare/text-comparison.ts'
import { type Html, link, type PageContext, page } from '../layout.ts'
import { headedProvision, instrumentLink, langTag, provisionText } from '../marks.ts'
import { type CompareWord, changeText, compareWord, rowText } from './compare-words.ts'

type CompareForm = {
  readonly old: string
  readonly new: string
  /** Whether what has not changed is shown as well. */
  readonly all: boolean
}

/** `/so-sanh`: "Quy định cũ | Quy định mới | Thay đổi" of two texts, to be read and printed. */
export function comparePage(
  context: PageContext,
  form: CompareForm,
  answer: CompareAnswer | CompareRefusal | null,
): Html {
  const say = sayFor(context)
  return page(
    context,
    pageTitle(context, form),
    html`<h1>${say('title')}</h1>
<form class="ask" action="/so-sanh">
${context.chosen ? html`<input type="hidden" name="lang" value="${context.language}">` : ''}
<div class="filters"><label>${say('old')} <input type="text" name="cu" value="${form.old}" placeholder="16/VBHN-VPQH"></label>
<label>${say('new')} <input type="text" name="moi" value="${form.new}" placeholder="06/2022/QH15"></label></div>
<div class="row mid"><label class="kbd"><input type="checkbox" name="day-du" value="1"${form.all ? ' checked' : ''}> ${say('showAll')}</label><button type="submit">${say('compare')}</button></div></form>
${answer === null ? howTo(context, form) : 'refused' in answer ? refusal(context, form, answer) : comparison(context, form, answer)}`,
  )
}

type Say = (name: CompareWord) => string

function sayFor({ language }: PageContext): Say {
  return name => compareWord(name, language)
}

function howTo(context: PageContext, form: CompareForm): Html {
  const say = sayFor(context)
  const asksForNew = form.old === '' ? '' : html`<p class="note" role="alert">${say('newMissing')}</p>`
  return html`<div class="empty">${asksForNew}<p>${say('howTo')}</p><ul>
<li><a href="${link(context, '/so-sanh?moi=06%2F2022%2FQH15')}">${say('exampleReplaced')}</a></li>
<li>${say('howToVersion')}</li></ul></div>`
}

/** Each candidate is a link that asks the same again with it. */
function refusal(
  context: PageContext,
  form: CompareForm,
  { detail, english, candidates, side }: CompareRefusal,
): Html {
  const say = sayFor(context)
  return html`<div class="empty" role="alert"><p><strong>${say(side)}:</strong> ${context.language === 'vi' ? detail : english}</p>
${candidates.length === 0 ? '' : html`<ul>${candidates.map(one => html`<li><a href="${again(context, form, { [side]: one })}"><code>${one}</code></a></li>`)}</ul>`}
<p>${say('refusedNext')} <a href="${link(context, '/')}">${say('toSearch')}</a></p></div>`
}

function again(context: PageContext, form: CompareForm, changed: Partial<CompareForm>): string {
  const { old, new: young, all } = { ...form, ...changed }
  const query = new URLSearchParams({ ...(old === '' ? {} : { cu: old }), moi: young })
  if (all) query.set('day-du', '1')
  return link(context, `/so-sanh?${query}`)
}

function pageTitle(context: PageContext, form: CompareForm): string {
  const names = [form.old, form.new].filter(name => name !== '').join(' – ')
  const title = sayFor(context)('title')
  return names === '' ? title : `${title} ${names}`
}

function comparison(context: PageContext, form: CompareForm, answer: CompareAnswer): Html {
  const say = sayFor(context)
  const shown = form.all ? answer.rows : answer.rows.filter(row => row.change !== 'same')
  const { notes } = context.language === 'vi' ? answer : answer.english
  const named = shown.filter(row => row.change !== 'punctuation')
  return html`<div class="sides"><p><strong>${say('old')}</strong><br>${sideLine(context, answer.old)}</p><p><strong>${say('new')}</strong><br>${sideLine(context, answer.new)}</p></div>
${notes.length === 0 ? '' : html`<ul class="note">${notes.map(one => html`<li>${one}</li>`)}</ul>`}
<p class="meta">${countsLine(context, answer)}</p>
<p class="why">${say('legend')} <del>${say('takenOut')}</del> <ins>${say('putIn')}</ins></p>
${named.length < 4 ? '' : html`<details class="contents"><summary>${say('contents')} (${named.length})</summary><ol>${named.map(row => html`<li><a href="#${rowId(row)}">${rowName(context, row, 'new') ?? rowName(context, row, 'old')}</a> <span class="why">${rowText(row, context.language)}</span></li>`)}</ol></details>`}
${shown.length === 0 ? html`<p class="empty">${say('nothingChanged')}</p>` : table(context, form, shown)}`
}

function sideLine(context: PageContext, side: ComparedSide): Html {
  const text = html`<a href="${link(context, `/tai-lieu/${side.documentId}`)}"${langTag(context, 'vi')}>${side.title ?? side.documentId}</a>`
  return side.instrument === null
    ? text
    : html`${instrumentLink(context, { ...side.instrument, title: null })} · ${text}`
}

function countsLine(context: PageContext, { counts }: CompareAnswer): Html[] {
  const order = ['changed', 'added', 'removed', 'numbering', 'punctuation', 'same'] as const
  return order
    .filter(change => counts[change] > 0)
    .map(
      change =>
        html`<span class="badge change-${change}">${counts[change]} ${changeText[change][context.language]}</span>`,
    )
}

function table(context: PageContext, form: CompareForm, rows: readonly ComparedRow[]): Html {
  const say = sayFor(context)
  return html`<table class="compare"><thead><tr><th scope="col">${say('old')}</th><th scope="col">${say('new')}</th><th scope="col">${say('change')}</th></tr></thead>
${rows.map(row => article(context, form, row))}</table>`
}

function article(context: PageContext, form: CompareForm, row: ComparedRow): Html {
  const say = sayFor(context)
  const units = form.all
    ? row.units
    : row.units.filter(unit => unit.change !== 'same' || row.change === 'changed')
  return html`<tbody id="${rowId(row)}"><tr class="article"><th scope="rowgroup" data-label="${say('old')}">${rowName(context, row, 'old') ?? '—'}</th><th scope="rowgroup" data-label="${say('new')}">${rowName(context, row, 'new') ?? '—'}</th><td><span class="badge change-${row.change}">${rowText(row, context.language)}</span></td></tr>
${row.change === 'same' && !form.all ? '' : units.map(unit => unitRow(context, unit))}</tbody>`
}

function unitRow(context: PageContext, unit: UnitRow): Html {
  const say = sayFor(context)
  return html`<tr><td${langTag(context, 'vi')} data-label="${say('old')}">${unit.old === null ? '' : cell(unit, 'old')}</td><td${langTag(context, 'vi')} data-label="${say('new')}">${unit.new === null ? '' : cell(unit, 'new')}</td><td class="why" data-label="${say('change')}">${unitText(context, unit)}</td></tr>`
}

function unitText(context: PageContext, unit: UnitRow): string {
  const text = changeText[unit.change][context.language]
  return unit.elsewhere === null ? text : `${text} ${provisionText(unit.elsewhere, context.language)}`
}

/** The text of one side; what only it has is marked. */
function cell(unit: UnitRow, side: 'old' | 'new'): Html {
  const path = unit[side]
  const number =
    path?.diem !== undefined ? `${path.diem}) ` : path?.khoan !== undefined ? `${path.khoan}. ` : ''
  const alone = unit.change === 'added' || unit.change === 'removed' || unit.change === 'moved'
  return html`${number}${unit.words
    .filter(one => one.in === 'both' || one.in === side)
    .map(one =>
      one.in === 'both' || alone || one.text.trim() === ''
        ? lines(one.text)
        : side === 'old'
          ? html`<del>${lines(one.text)}</del>`
          : html`<ins>${lines(one.text)}</ins>`,
    )}`
}

function lines(text: string): Html[] {
  return text.split('\n').map((line, at) => html`${at === 0 ? '' : html`<br>`}${line}`)
}

/** `Điều 48. Tên điều`; several where articles were split or merged; null where a side has none. */
function rowName(context: PageContext, row: ComparedRow, side: 'old' | 'new'): Html | null {
  if (row[side].length === 0) return null
  return html`${row[side].map((one, at) => html`${at === 0 ? '' : ' + '}${articleName(context, one)}`)}`
}

function articleName(context: PageContext, one: ArticleName): Html | string {
  const isOpening = one.heading === '' && provisionText(one.path, context.language) === ''
  return isOpening ? compareWord('opening', context.language) : headedProvision(context, one)
}

function rowId({ old, new: young }: ComparedRow): string {
  const name = (side: 'cu' | 'moi', list: readonly ArticleName[]): string | undefined =>
    list[0] &&
    `${side}-${Object.values(list[0].path)
      .join('-')
      .replace(/[^\p{L}\p{N}]+/gu, '-')}`
  return name('moi', young) ?? name('cu', old) ?? 'phan'
}
