import { html } from 'hono/html'
import type { EntityDocument, EntityDocuments } from '../../answer/entities/entity.ts'
import { type Html, link, type PageContext } from '../layout.ts'
import { dayTag, langTag } from '../marks.ts'
import { kindWords, languageWords } from '../words.ts'
import { noSuchPage, pager } from './paging.ts'

/** Kinds that are news; all others are documents of an office. */
const news: ReadonlySet<EntityDocument['kind']> = new Set([
  'conference-report',
  'news',
  'training',
  'signing',
  'movement',
  'award',
  'listing',
])

/** The works that name an entity: documents, then news, newest first, with the pages before and behind. */
export function entityDocuments(
  context: PageContext,
  mentions: EntityDocuments,
  page: { readonly number: number; readonly size: number },
): Html {
  const vi = context.language === 'vi'
  if (mentions.total === 0) {
    return html`<h2>${vi ? 'Văn bản và tin, bài' : 'Documents and news'}</h2><p class="empty">${vi ? 'Chưa có tài liệu nào trong dữ liệu nêu tên này.' : 'No document in the data names it.'}</p>`
  }
  const documents = mentions.documents.filter(({ kind }) => !news.has(kind))
  const reports = mentions.documents.filter(({ kind }) => news.has(kind))
  return html`<p class="meta">${mentions.total}${mentions.capped ? '+' : ''} ${vi ? 'văn bản và tin, bài nêu tên' : 'works name it'}</p>
${mentions.documents.length === 0 ? noSuchPage(context) : ''}
${group(context, vi ? 'Văn bản' : 'Documents', documents)}
${group(context, vi ? 'Tin, bài' : 'News', reports)}
${pager(context, { page: page.number, perPage: page.size, total: mentions.total })}`
}

function group(context: PageContext, heading: string, documents: readonly EntityDocument[]): Html | string {
  if (documents.length === 0) return ''
  const { language } = context
  return html`<section><h2>${heading}</h2><ol class="hits">${documents.map(
    one => html`<li class="hit"><h3${langTag(context, one.language)}><a href="${link(context, `/tai-lieu/${one.documentId}`)}">${one.title ?? one.symbol ?? one.documentId}</a></h3>
<div class="meta">${one.symbol === null ? '' : html`<span class="symbol">${one.symbol}</span>`}<span>${kindWords[one.kind][language]}</span>${one.on === null ? '' : dayTag(one.on, language)}${one.language === 'vi' ? '' : html`<span>${languageWords[one.language][language]}</span>`}</div></li>`,
  )}</ol></section>`
}
