import { html } from 'hono/html'
import type { DocumentAnswer } from '../../answer/document-answer.ts'
import type { InstrumentAnswer } from '../../answer/instrument-answer.ts'
import type { Language, OutlinePart } from '../../domain/extraction.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import {
  dayTag,
  dayText,
  headedProvision,
  instrumentLink,
  instrumentPath,
  langTag,
  placeText,
  printed,
  propertyRow,
  provisionText,
  safeHref,
  siteOf,
  statusBadge,
} from '../marks.ts'
import { kindWords, languageWords, relationWords } from '../words.ts'
import { versionLinks } from './compare-links.ts'
import { entityLinks } from './entity-links.ts'
import { proposalSection } from './proposal-section.ts'
import { textView } from './text-view.ts'

/** `/tai-lieu/{id}`: one document as it was read, with what was found in it. */
export function documentPage(
  context: PageContext,
  document: DocumentAnswer,
  instrument: InstrumentAnswer | null,
): Html {
  const say = sayer(context.language)
  const title = document.title ?? document.own?.symbol ?? document.url ?? document.documentId
  return page(
    context,
    title,
    html`<article><h1${langTag(context, document.language)}>${title}</h1>
${instrument === null ? '' : standing(context, instrument)}
${document.machineTranslated ? html`<p class="note">${say('machine')}${originalLink(document)}</p>` : ''}
${properties(context, document)}
${versionLinks(context, document.documentId, document.versions)}
${entityLinks(context, document.named)}
${proposalSection(context, document.proposal)}
<h2>${say('fullText')}</h2>
${reading(context, document)}
</article>`,
  )
}

/** Whether it still holds, what replaced it, and the way to the rest: a reader must not take an expired text for the rule. */
function standing(context: PageContext, { instrumentId, status, on, relations }: InstrumentAnswer): Html {
  const { language } = context
  const say = sayer(language)
  const path = link(context, instrumentPath(instrumentId))
  const amended = relations.filter(({ relation }) => relation === 'amended_by')
  return html`<p class="meta">${statusBadge(status.status, language)} <span>${say('on')} ${dayText(on, language)}</span> <a href="${path}">${say('standing')}</a></p>
${status.successor === null ? '' : html`<p class="note">${say('replacedBy')} ${instrumentLink(context, status.successor)}</p>`}
${amended.length === 0 ? '' : html`<p class="note">${relationWords.amended_by[language]} ${amended.map((one, at) => html`${at === 0 ? '' : ', '}${instrumentLink(context, { ...one.instrument, title: null })}`)} · <a href="${link(context, `${instrumentPath(instrumentId)}/hop-nhat`)}">${say('consolidated')}</a></p>`}`
}

/** The text with its contents beside it; without contents it takes their room. */
function reading(context: PageContext, { language, text, outline, references }: DocumentAnswer): Html {
  const tag = langTag(context, language)
  const beside = contents(context, outline, language)
  const shown = html`<div class="text"${tag}>${textView(context, text, outline, references)}</div>`
  return html`<div class="${beside === null ? 'reading alone' : 'reading'}">${beside ?? ''}${shown}</div>`
}

function originalLink(document: DocumentAnswer): Html | string {
  const href = safeHref(document.originalUrl)
  return href === null ? '' : html` · <a href="${href}" rel="noopener noreferrer">${href}</a>`
}

function properties(context: PageContext, document: DocumentAnswer): Html {
  const say = sayer(context.language)
  const { language } = context
  const { own } = document
  const url = safeHref(document.url)
  const day = (value: Parameters<typeof dayTag>[0] | null) =>
    value === null ? null : dayTag(value, language)
  return html`<table><tbody>
${propertyRow(say('symbol'), own === null ? null : html`<a class="symbol" href="${link(context, instrumentPath(document.instrumentId ?? own.id))}">${own.symbol ?? own.id}</a>`)}
${propertyRow(say('kind'), kindWords[document.kind][language])}
${propertyRow(say('language'), languageWords[document.language][language])}
${propertyRow(say('issuer'), own?.issuer ? printed(context, own.issuer, document.language) : null)}
${propertyRow(say('signer'), own === null ? null : own.signers.join(', '))}
${propertyRow(say('issuedOn'), day(own?.issuedOn ?? null))}
${propertyRow(say('effectiveFrom'), day(own?.effectiveFrom ?? null))}
${propertyRow(say('publishedOn'), day(document.publishedOn))}
${propertyRow(say('eventOn'), day(document.eventOn))}
${propertyRow(say('jurisdiction'), document.jurisdiction.map(one => placeText(context.nameOf('jurisdiction', one.id), context.language)).join(', '))}
${propertyRow(say('original'), html`<div class="lines"><a href="/api/documents/${document.documentId}/original">${say('original')}</a>${url === null ? '' : html` · <a href="${url}" rel="noopener noreferrer">${url}</a>`}</div>`)}
${propertyRow(say('copies'), copies(context, document))}
${document.warnings.map(one => propertyRow('⚠', one))}
</tbody></table>`
}

/** Other documents of the same work: its copies, translations, the scan beside the Word file. */
function copies(context: PageContext, { siblings }: DocumentAnswer): Html | null {
  if (siblings.length === 0) return null
  return html`<ul class="lines">${siblings.map(
    one =>
      html`<li><a href="${link(context, `/tai-lieu/${one.documentId}`)}"${langTag(context, one.language)}>${one.title ?? one.url ?? one.documentId}</a> <span class="why">${[languageWords[one.language][context.language], siteOf(one.url)].filter(Boolean).join(' · ')}</span></li>`,
  )}</ul>`
}

/** `Điều 7. Danh hiệu …`: an article is looked for by its number. */
function contentsName(context: PageContext, { path, heading }: OutlinePart, language: Language): Html {
  if (heading === '') return html`${provisionText(path, context.language)}`
  const level = (['dieu', 'muc', 'chuong', 'phan'] as const).find(each => path[each] !== undefined)
  if (level === undefined) return printed(context, heading, language)
  const label = { [level]: path[level] }
  const saysItself = heading.toLowerCase().startsWith(provisionText(label, context.language).toLowerCase())
  return saysItself
    ? printed(context, heading, language)
    : headedProvision(context, { path: label, heading }, language)
}

function contents(context: PageContext, outline: readonly OutlinePart[], language: Language): Html | null {
  const say = sayer(context.language)
  const shown = outline.flatMap((part, index) =>
    part.path.khoan === undefined && part.path.diem === undefined ? [{ part, index }] : [],
  )
  if (shown.length === 0) return null
  return html`<nav class="outline" aria-label="${say('contents')}"><ol>${shown.map(
    ({ part, index }) => html`<li><a href="#phan-${index}">${contentsName(context, part, language)}</a></li>`,
  )}</ol></nav>`
}
