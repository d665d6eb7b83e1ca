import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Answers } from '../answer/answers.ts'
import { type ReaderLanguage, words } from './words.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What every page needs to know of its reader and of the data it shows. */
export type PageContext = {
  readonly language: ReaderLanguage
  /** Path and query of the page itself, for the language switch. */
  readonly here: string
  readonly sample: boolean
  readonly nameOf: Answers['nameOf']
  /** True when the reader chose the language with `?lang=`. */
  readonly chosen: boolean
  /** What was typed as a day and is none: the page is of today, and says so. */
  readonly unreadDay?: string
}

/** Only for taking our own relative addresses apart. */
const base = 'http://here.invalid'

export type Say = (word: keyof typeof words) => string

/** The words of the interface in a reader's language. */
export function sayer(language: ReaderLanguage): Say {
  return word => words[word][language]
}

/** Wraps a page's content in the frame all pages share. `raw` is only ever given our own constant doctype. */
export function page(context: PageContext, title: string, content: Html): Html {
  const say = sayer(context.language)
  const other: ReaderLanguage = context.language === 'vi' ? 'en' : 'vi'
  return html`${raw('<!doctype html>')}
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · thidua</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="search" type="application/opensearchdescription+xml" title="thidua" href="/assets/opensearch.xml">
<script src="/assets/main.js" type="module"></script>
</head>
<body>
<a class="skip" href="#noi-dung">${say('skip')}</a>
<header>${context.sample ? html`<div class="sample" role="note">${say('sample')}</div>` : ''}
<div class="top">
<a class="brand" href="${link(context, '/')}">thidua</a>
<nav aria-label="${say('mainMenu')}">
${navLink(context, '/', inMenu(say('search'), shortened.search[context.language]))}
${navLink(context, '/ap-dung', inMenu(say('applicable'), shortened.applicable[context.language]))}
${navLink(context, '/soat-can-cu', say('checkRecitals'))}
${navLink(context, '/danh-hieu', say('awards'))}
${navLink(context, '/so-sanh', say('compareTexts'))}
${navLink(context, '/dong-thoi-gian', say('topicTimeline'))}
${navLink(context, '/nguon', say('sources'))}
</nav>
<a class="lang" lang="${other}" hreflang="${other}" href="${withLanguage(context.here, other)}">${other === 'en' ? 'English' : 'Tiếng Việt'}</a>
</div></header>
<main id="noi-dung">${unreadDay(context)}${content}</main>
<footer><a href="${link(context, '/nguon')}">${say('sources')}</a> · <a href="/docs">API</a> · ${say('disclaimer')} <span class="kbd">${say('keys')}</span></footer>
</body>
</html>`
}

function unreadDay({ language, unreadDay: typed }: PageContext): Html | string {
  if (typed === undefined) return ''
  const said =
    language === 'vi'
      ? `Không đọc được ngày “${typed}”, nên trang này nói theo hôm nay. Ghi ngày như 21/11/2026.`
      : `“${typed}” could not be read as a day, so this page is as of today. Write it as 2026-11-21.`
  return html`<div class="note" role="alert"><p>${said}</p></div>`
}

/** The same address in another language of the interface. */
function withLanguage(here: string, language: ReaderLanguage): string {
  const url = new URL(here, base)
  url.searchParams.set('lang', language)
  return url.pathname + url.search
}

/** An address of ours that keeps the language a reader has chosen by hand. */
export function link(context: PageContext, path: string): string {
  return context.chosen ? withLanguage(path, context.language) : path
}

/** What a phone has no room for. */
const shortened = {
  search: { vi: ' văn bản', en: ' documents' },
  applicable: { vi: 'Văn bản ', en: ' instruments' },
} as const

function inMenu(label: string, wide: string): Html {
  const [before = '', after = ''] = label.split(wide)
  return html`${before}<span class="wide">${wide}</span>${after}`
}

function navLink(context: PageContext, path: string, label: string | Html): Html {
  const current = new URL(context.here, base).pathname === path
  return html`<a href="${link(context, path)}"${current ? raw(' aria-current="page"') : ''}>${label}</a>`
}
