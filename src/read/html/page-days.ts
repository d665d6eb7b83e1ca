import type { Day } from '../../domain/day.ts'
import type { Ago } from '../../domain/document.ts'
import { agoOf } from './ago.ts'
import { type ArticlePlace, articleScope, isInOtherEntry, isInText } from './article-scope.ts'
import { datedLines, datedLinesBeside } from './dated-lines.ts'
import type { Page } from './page.ts'
import { declaredDay, printedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { linkedDay, linkedPageDay } from './structured-data.ts'
import { attribute, isWithin } from './tree.ts'

/** The days a page declares for itself. */
export type PageDays = {
  readonly publishedOn: Day | null
  readonly updatedOn: Day | null
  /** Where the page shows no day. */
  readonly ago?: Ago
}

/**
 * Days of publication and change: from microdata, JSON-LD, `article:*` meta elements and `time` elements near the title,
 * else from a short dated line beside the title. Days of documents, gazettes and counters are not meant. NukeViet
 * declares the day of the last change as that of publication: where the two are one, an earlier day the page declares or
 * shows elsewhere is the day of publication.
 */
export function pageDays(page: Page, place: ArticlePlace): PageDays {
  const { title, parts } = place
  const printed = datedLines(page, place)
  const publishedOn = declared(page, 'datePublished', printed.publishedOn)
  const meta = articleMeta(page, 'article:published_time', printed.publishedOn)
  const updatedOn =
    declared(page, 'dateModified', printed.updatedOn ?? printed.publishedOn) ??
    articleMeta(page, 'article:modified_time', printed.updatedOn ?? printed.publishedOn) ??
    timeElement(page, place, 'updated')
  // Where the title stands in the text, a day beside it may be one the text tells of.
  const isApart = title !== null && !parts.some(part => isWithin(title, part))
  const shown = meta ?? (isApart ? printed.publishedOn : null)
  const isDayOfChange =
    publishedOn !== null && publishedOn === updatedOn && shown !== null && shown < publishedOn
  const published = isDayOfChange
    ? shown
    : (publishedOn ??
      meta ??
      timeElement(page, place, 'published') ??
      printed.publishedOn ??
      linkedPageDay(page.data, 'datePublished') ??
      pageMeta(page))
  const updated = updatedOn ?? printed.updatedOn
  const isUndated = published === null && printed.ago !== null
  return {
    publishedOn: published,
    updatedOn: updated === published ? null : updated,
    ...(isUndated ? { ago: agoOf(printed.ago, page.provenance.seenAt) } : {}),
  }
}

/**
 * For a post that holds a legal document, where lines for people print the document's days: what the mark-up declares of the
 * page, and a line with the time of day. Databases of law declare otherwise, often the day of a change of theirs.
 */
export function declaredDays(page: Page, place: ArticlePlace): PageDays {
  const publishedOn =
    declared(page, 'datePublished', null) ??
    articleMeta(page, 'article:published_time', null) ??
    postTime(page, place) ??
    timedLine(page, place)
  const updatedOn = declared(page, 'dateModified', null) ?? articleMeta(page, 'article:modified_time', null)
  return { publishedOn, updatedOn: publishedOn === null || updatedOn === publishedOn ? null : updatedOn }
}

const clockTime = /(?:^|\D)\d{1,2}\s?(?::|h|giờ)\s?\d{2}(?!\d)/iu

/** A day with the time of day, beside the title: no document is issued by the minute. */
function timedLine(page: Page, { title }: ArticlePlace): Day | null {
  const lines = title ? datedLinesBeside(page, title).map(lineOf) : []
  const line = lines.find(one => clockTime.test(one))
  return line === undefined ? null : printedDay(line)
}

/** What content systems call the time of a post, outside its text and outside lists of other posts. */
function postTime(page: Page, place: ArticlePlace): Day | null {
  const around = place.title?.parent?.parent ?? page.tree.root
  const time = selectAll(page.tree, postTimes, around).find(
    one => !isInText(one, place.parts) && !isInOtherEntry(page, one, place),
  )
  return time ? declaredDay(attribute(time, 'datetime'), printedDay(lineOf(time))) : null
}

const postTimes =
  'time.published[datetime], time.entry-date[datetime], .wp-block-post-date time[datetime], .posted-on time[datetime]'

function declared(page: Page, property: string, shown: Day | null): Day | null {
  for (const element of page.data.properties.get(property) ?? []) {
    const value = attribute(element, 'content') || attribute(element, 'datetime') || lineOf(element)
    const day = declaredDay(value, shown)
    if (day) return day
  }
  return linkedDay(page.data, property, shown)
}

/** `article:*` belongs to pages of type article; sites that write it on others stamp it with the day of delivery. */
function articleMeta(page: Page, name: string, shown: Day | null): Day | null {
  const type = page.data.meta.get('og:type')
  if (type !== undefined && type.toLowerCase() !== 'article') return null
  return declaredDay(page.data.meta.get(name) ?? '', shown)
}

const pageDates = [
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'publication_date',
  'publish-date',
  'publish_date',
  'pubdate',
  'date',
]

/** What general vocabularies call the day of a page; one that is the day of its delivery says nothing. */
function pageMeta(page: Page): Day | null {
  const value = pageDates.map(name => page.data.meta.get(name)).find(one => one !== undefined)
  const day = declaredDay(value ?? '')
  return day === page.provenance.seenOn ? null : day
}

/** `<time class="entry-date published" datetime>` inside the article. */
function timeElement(page: Page, place: ArticlePlace, word: 'published' | 'updated'): Day | null {
  const times = selectAll(page.tree, 'time[datetime]', articleScope(page, place)).filter(
    time => !isInText(time, place.parts) && !isInOtherEntry(page, time, place),
  )
  const own = times.filter(time => attribute(time, 'class').split(/\s+/).includes(word))
  const plain =
    word === 'published' ? times.filter(time => !/updated|modified/.test(attribute(time, 'class'))) : []
  for (const time of [...own, ...plain]) {
    const day = declaredDay(attribute(time, 'datetime'), printedDay(lineOf(time)))
    if (day) return day
  }
  return null
}
