import { html } from 'hono/html'
import type { Hit } from '../../search/search-answer.ts'
import type { RankFactors } from '../../search/search-index.ts'
import { type Html, link, type PageContext, sayer } from '../layout.ts'
import {
  dayTag,
  highlighted,
  instrumentPath,
  langTag,
  provisionText,
  safeHref,
  statusBadge,
} from '../marks.ts'
import { factorWords, partWords, reasonWords, searchWords } from '../search-words.ts'
import { kindWords, languageWords } from '../words.ts'

/** One answer: what it is, where it matches, other reports of its event, and on request why it stands here. */
export function hitItem(context: PageContext, hit: Hit): Html {
  const { language } = context
  return html`<li class="hit"><h3${langTag(context, hit.language)}><a href="${link(context, hitPath(hit))}">${hit.title}</a></h3>
<div class="meta">
${marks(context, hit)}
${hit.issuedOn ? dayTag(hit.issuedOn, language) : hit.publishedOn ? dayTag(hit.publishedOn, language) : ''}
${hit.languages.length > 1 || hit.language !== 'vi' ? html`<span>${hit.languages.map(one => languageWords[one][language]).join(' · ')}</span>` : ''}
${hit.sites.length > 1 ? html`<span title="${hit.sites.join(', ')}">${language === 'vi' ? `Đăng tại ${hit.sites.length} nguồn` : `Published at ${hit.sites.length} sources`}</span>` : ''}
</div>
${snippet(context, hit)}
${sameEvent(context, hit)}${whyHere(context, hit)}</li>`
}

/** Where it matches, and the words there; of an instrument whose text is not held, the article alone. */
function snippet(context: PageContext, { path, snippet: parts, language }: Hit): Html | string {
  const words = highlighted(parts)
  if (path === null && words.length === 0) return ''
  const place = path === null ? '' : html`<strong>${provisionText(path, context.language)}</strong>`
  const tag = langTag(context, language)
  const shown = tag === '' ? words : html`<span${tag}>${words}</span>`
  return html`<p class="snippet">${place}${path !== null && words.length > 0 ? ' · ' : ''}${shown}</p>`
}

function marks(context: PageContext, hit: Hit): Html {
  const { language } = context
  const say = sayer(language)
  const original = hit.machineTranslated ? safeHref(hit.originalUrl) : null
  return html`${hit.instrumentId === null ? '' : statusBadge(hit.status, language)}
${hit.machineTranslated ? html`<span class="badge machine">${say('machine')}</span>` : ''}
${original === null ? '' : html`<a href="${original}" rel="noopener noreferrer">${searchWords.seeOriginal[language]}</a>`}
${hit.held ? '' : html`<span class="badge">${say('notHeld')}</span>`}
${hit.part === 'form' ? html`<span class="badge">${partWords.form[language]}</span>` : ''}
${hit.symbol === null ? '' : html`<span class="symbol">${hit.symbol}</span>`}
${hit.kind === null ? '' : html`<span>${kindWords[hit.kind][language]}</span>`}
${hit.issuer === null ? '' : html`<span${langTag(context, 'vi')}>${hit.issuer}</span>`}
${hit.part === 'form' && hit.file !== null ? html`<span>${hit.file}</span>` : ''}
${hit.page === null || hit.path === null ? '' : html`<span>${searchWords.page[language]} ${hit.page}</span>`}`
}

function hitPath(hit: Hit): string {
  if (hit.documentId !== null) return `/tai-lieu/${hit.documentId}`
  return hit.instrumentId === null ? '/' : instrumentPath(hit.instrumentId)
}

function sameEvent(context: PageContext, { sameEvent: reports }: Hit): Html | string {
  if (reports.length === 0) return ''
  return html`<div class="why">${searchWords.sameEvent[context.language]}: <ul>${reports.map(
    ({ documentId, title, url, publishedOn }) =>
      html`<li><a href="${link(context, `/tai-lieu/${documentId}`)}">${title}</a>${
        url !== null && URL.canParse(url) ? html` · ${new URL(url).hostname}` : ''
      }${publishedOn === null ? '' : html` · ${dayTag(publishedOn, context.language)}`}</li>`,
  )}</ul></div>`
}

/** Closed until it is asked for. */
function whyHere(context: PageContext, { why, explain }: Hit): Html | string {
  if (explain === null) return ''
  const { language } = context
  const reasons = why.map(({ code, detail }) => `${reasonWords[code][language]}${detail ? ` ${detail}` : ''}`)
  const factors = (Object.entries(factorWords) as [keyof RankFactors, { vi: string; en: string }][])
    .filter(([name]) => explain[name] !== 1)
    .map(([name, word]) => `${word[language]} ${name === 'match' ? '' : '×'}${explain[name].toFixed(2)}`)
  return html`<details class="why"><summary>${searchWords.whyHere[language]}</summary><p>${reasons.join(' · ')}</p><p>${factors.join(' · ')} = ${explain.score.toFixed(2)}</p></details>`
}
