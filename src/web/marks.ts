import { html } from 'hono/html'
import type { InstrumentBrief } from '../answer/instrument-brief.ts'
import { placeInEnglish } from '../answer/names.ts'
import { type Day, dayOfInstant, formatDayVi, timeInVietnam } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { Language } from '../domain/extraction.ts'
import { formatProvision, type Provision } from '../domain/provision.ts'
import { provisionInEnglish } from '../domain/provision-in-english.ts'
import type { SnippetPart } from '../search/search-answer.ts'
import { type Html, link, type PageContext } from './layout.ts'
import { type ReaderLanguage, statusWords } from './words.ts'

/** Small pieces that several pages show. Everything given to them is text and is escaped. */

export function statusBadge(status: Status, language: ReaderLanguage): Html {
  return html`<span class="badge ${status}">${statusWords[status][language]}</span>`
}

/** `dd/MM/yyyy` for Vietnamese readers, ISO for others. */
export function dayText(day: Day, language: ReaderLanguage): string {
  return language === 'vi' ? formatDayVi(day) : day
}

/** A day for readers, with its ISO form for programs. */
export function dayTag(day: Day, language: ReaderLanguage): Html {
  return html`<time datetime="${day}">${dayText(day, language)}</time>`
}

/** The day in Vietnam of an instant. */
export function instantDayText(instant: string, language: ReaderLanguage): string {
  const day = dayOfInstant(instant)
  return day === undefined ? instant : dayText(day, language)
}

/** An instant to the minute in Vietnam's time, whatever the zone of the server or of the reader. */
export function instantTag(instant: string, language: ReaderLanguage): Html {
  return html`<time class="when-run" datetime="${instant}">${instantText(instant, language)}</time>`
}

/** `22/11/2026 21:12`, in Vietnam's time. */
export function instantText(instant: string, language: ReaderLanguage): string {
  return `${instantDayText(instant, language)} ${timeInVietnam(new Date(instant))}`
}

/** Matched stretches that only a blank parts are shown as one mark. */
export function highlighted(parts: readonly SnippetPart[]): Html[] {
  const joined: SnippetPart[] = []
  for (const [index, part] of parts.entries()) {
    const last = joined.at(-1)
    const bridged =
      !part.matched && part.text.trim() === '' && last?.matched === true && parts[index + 1]?.matched === true
    const matched = part.matched || bridged
    if (last && last.matched === matched) joined[joined.length - 1] = { text: last.text + part.text, matched }
    else joined.push({ text: part.text, matched })
  }
  return joined.map(part => (part.matched ? html`<mark>${part.text}</mark>` : html`${part.text}`))
}

/** A provision as readers of the language cite it. */
export function provisionText(provision: Provision, language: ReaderLanguage): string {
  return language === 'vi' ? formatProvision(provision) : provisionInEnglish(provision)
}

/**
 * The `lang` attribute of a text that is not in the language of the page: names and wordings of Vietnamese instruments on
 * English pages, foreign news on any. A screen reader then speaks it as what it is (WCAG 3.1.2).
 */
export function langTag({ language: ofPage }: PageContext, language: Language): Html | string {
  return language === ofPage || language === 'und' ? '' : html` lang="${language}"`
}

/** `Điều 5. Tên điều`: a provision as the reader's language names it, and its heading as the text prints it. */
export function headedProvision(
  context: PageContext,
  { path, heading }: { readonly path: Provision; readonly heading: string },
  language: Language = 'vi',
): Html {
  const name = provisionText(path, context.language)
  if (heading === '') return html`${name}`
  return html`${name === '' ? '' : `${name}. `}${printed(context, heading, language)}`
}

/** A text as it is printed somewhere, in its own language. */
export function printed(context: PageContext, text: string, language: Language = 'vi'): Html {
  const tag = langTag(context, language)
  return tag === '' ? html`${text}` : html`<span${tag}>${text}</span>`
}

/** A territory's name; what we add to it is in the reader's language. */
export function placeText(name: string, language: ReaderLanguage): string {
  return language === 'vi' ? name : placeInEnglish(name)
}

/** `/van-ban/vn/cp/nd/2023/98`: the address of the page of an instrument. */
export function instrumentPath(id: string): string {
  return `/van-ban/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** A link to the page of an instrument: its symbol, else its id, and its title. */
export function instrumentLink(context: PageContext, instrument: InstrumentBrief): Html {
  const label = instrument.symbol ?? instrument.instrumentId
  return html`<a class="symbol" href="${link(context, instrumentPath(instrument.instrumentId))}">${label}</a>${
    instrument.title ? html` <span${langTag(context, 'vi')}>${instrument.title}</span>` : ''
  }`
}

/** One row of a table of properties; nothing when there is no value. */
export function propertyRow(label: string, value: Html | string | null): Html | string {
  return value === null || value === '' ? '' : html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`
}

/** On a phone, a longer sentence has no room beside its name. */
const besideNameUnitsMax = 40

/** Several sentences in one cell, each on a line of its own; none where there is nothing to say. */
export function sentenceLines(sentences: readonly string[]): Html | string | null {
  const [first, ...others] = sentences
  if (first === undefined) return null
  if (others.length === 0 && first.length <= besideNameUnitsMax) return first
  return html`<ul class="lines">${sentences.map(one => html`<li>${one}</li>`)}</ul>`
}

/** The host of an address; null for a file and for what is no address. */
export function siteOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

/** Only addresses a browser may follow safely; anything else is shown as text. */
export function safeHref(url: string | null): string | null {
  if (url === null) return null
  try {
    const { protocol } = new URL(url)
    return protocol === 'https:' || protocol === 'http:' ? url : null
  } catch {
    return null
  }
}
