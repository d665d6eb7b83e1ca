import { html } from 'hono/html'
import { abolishedText } from '../../answer/abolished-words.ts'
import type { ApplicableInstrument } from '../../answer/applicable.ts'
import type { Html, PageContext } from '../layout.ts'
import {
  dayText,
  instrumentLink,
  langTag,
  placeText,
  printed,
  provisionText,
  sentenceLines,
  statusBadge,
} from '../marks.ts'
import { saidStatus } from '../said-status.ts'
import { levelWords, word } from './applicable-words.ts'

/** One list of the answer under its heading; an empty one says so. */
export function applicableList(
  context: PageContext,
  heading: string,
  list: readonly ApplicableInstrument[],
): Html {
  return html`<section class="norms"><h2>${heading} (${list.length})</h2>
${list.length === 0 ? html`<p class="empty">${word(context, 'none')}</p>` : html`<ol>${list.map(one => item(context, one))}</ol>`}</section>`
}

function item(context: PageContext, one: ApplicableInstrument): Html {
  const { language } = context
  return html`<li class="hit"><h3>${instrumentLink(context, one.instrument)}</h3>
<p class="marks">${statusBadge(one.status.status, language)} <span class="badge">${levelWords[one.level][language]}</span>${one.within === null ? '' : html` <span class="badge place">${placeText(one.within.name, language)}</span>`}${one.sector === null ? '' : html` <span class="badge"${langTag(context, 'vi')}>${one.sector}</span>`}${one.held ? '' : html` <span class="badge">${word(context, 'notHeld')}</span>`}</p>
<dl class="facts">${rowsOf(context, one)}</dl></li>`
}

function rowsOf(context: PageContext, one: ApplicableInstrument): readonly (Html | string)[] {
  const { language } = context
  const status = saidStatus(one.status, language)
  const bare = (instrument: ApplicableInstrument['instrument']): Html =>
    instrumentLink(context, { ...instrument, title: null })
  return [
    row(
      word(context, 'provisions'),
      one.provisions.map(({ path, heading }) =>
        heading === null ? html`${provisionText(path, language)}` : headingText(context, heading),
      ),
    ),
    row(
      word(context, 'amendedBy'),
      one.amendedBy.map(
        ({ instrument, from }) =>
          html`${instrumentLink(context, instrument)}${from === null ? '' : html` (${dayText(from, language)})`}`,
      ),
    ),
    row(
      word(context, 'details'),
      one.details.map(
        base =>
          html`${base.provisions.length === 0 ? '' : `${base.provisions.map(path => provisionText(path, language)).join(', ')} `}${bare(base)}`,
      ),
    ),
    row(
      word(context, 'delegates'),
      one.delegates.map(
        ({ path, quote }) => html`${provisionText(path, language)}: “${printed(context, quote)}”`,
      ),
    ),
    row(word(context, 'replaced'), one.replaced.map(bare)),
    row(
      word(context, 'abolished'),
      one.abolished.map(power => html`⚠ ${abolishedText(power)[language]}`),
    ),
    lines(word(context, 'evidence'), language === 'vi' ? one.why : one.whyEnglish),
    lines(word(context, 'unsettled'), status.unsettled),
    lines(word(context, 'contradictions'), status.contradictions),
  ]
}

function row(label: string, values: readonly Html[]): Html | string {
  if (values.length === 0) return ''
  return html`<div><dt>${label}</dt><dd>${values.map((value, at) => html`${at === 0 ? '' : '; '}${value}`)}</dd></div>`
}

/** Sentences below each other. */
function lines(label: string, sentences: readonly string[]): Html | string {
  const said = sentenceLines(sentences)
  return said === null ? '' : html`<div><dt>${label}</dt><dd>${said}</dd></div>`
}

const ofAwards = /^Điều \S+\. (?:(?:Tiêu chuẩn|Thẩm quyền tặng) \p{Lu}[^;]*(?:; |$))+$/u

/** Headings of our table of awards are said in the reader's language; those of documents stay as they are. */
function headingText(context: PageContext, heading: string): Html {
  if (context.language === 'vi') return html`${heading}`
  const article = /^Điều (\S+)\. /u.exec(heading)
  if (ofAwards.test(heading))
    return html`${heading
      .replace(/^Điều /u, 'Article ')
      .replaceAll('Tiêu chuẩn ', 'Criteria of ')
      .replaceAll('Thẩm quyền tặng ', 'Authority to award ')}`
  if (article === null) return printed(context, heading)
  return html`Article ${article[1]}. ${printed(context, heading.slice(article[0].length))}`
}
