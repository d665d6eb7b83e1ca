import { hash } from 'node:crypto'
import type { Finding } from '../src/domain/finding.ts'
import { fold } from '../src/normalise/fold.ts'
import { lightTransaction } from '../src/store/sqlite.ts'
import { bitsApart } from './fingerprint.ts'
import type { FrontierPage } from './frontier.ts'
import type { PageReading } from './page-reading.ts'
import type { Refusal } from './refusal.ts'
import type { Alike } from './seen-texts.ts'
import { note, type SourceRun } from './source-run.ts'

/** Sketches (64 bits) of an edited text are nearer to each other than this, those of two texts further apart. */
const otherTextBitsMin = 16
/** So many documents that lists call by different names are not one and the same. */
const titlesMin = 3

/**
 * One page, or one file, in place of several documents: a site that has lost its documents, or is being looked after, shows
 * one text for all. What shows it first is not known for it yet: a page that says something else altogether than last time is
 * looked at once more behind the others.
 */
export function isOneForAll(run: SourceRun, read: PageReading, page: FrontierPage): Refusal | null {
  if (read.reading.textChars === 0) return null
  return page.textSimhash === null
    ? amongNew(run, read, page)
    : amongKnown(run, read, { ...page, textSimhash: page.textSimhash })
}

/** Two that differed and are alike now. Copies of one document that were alike before may be edited alike. */
function amongKnown(
  run: SourceRun,
  { reading }: PageReading,
  page: FrontierPage & { readonly textSimhash: string },
): Refusal | null {
  const { seenTexts, redesign } = run
  const { place, textSimhash: before } = page
  const text = `${reading.textSimhash} ${reading.textChars}`
  const seen = seenTexts.known.get(text) ?? []
  seenTexts.known.set(text, seen)
  const other = seen.find(one => one.before !== before)
  // One more that was another: with two, each page has one to be compared with.
  if (seen.length === 0 || (seen.length === 1 && other !== undefined)) seen.push({ place, before })
  if (before === reading.textSimhash) return null
  if (other !== undefined)
    return refusal(place, `trang này nay giống hệt ${other.place}, lần trước thì khác`, false)
  const isOther = bitsApart(before, reading.textSimhash) >= otherTextBitsMin
  return isOther && page.tries === 0 && hasOthers(run, page) && redesign.mayHoldBack()
    ? refusal(place, 'nội dung khác hẳn lần trước', true)
    : null
}

/** A source of one document has none that this one could be compared with. */
function hasOthers({ tools, source }: SourceRun, { id }: FrontierPage): boolean {
  return (
    tools.db.get('SELECT 1 FROM frontier WHERE source = ? AND id <> ? LIMIT 1', source.id, id) !== undefined
  )
}

/** Shorter titles ("Thông báo") are part of those of many documents. */
const titleCharsMin = 20

/** Whether a page is the document that its list names, by the title that it has; either may be cut short, or go on. */
function isCalledSo(own: string | null, listed: string): boolean {
  const [a, b] = [fold(own ?? ''), fold(listed)].map(title => title.replace(/[\s.…]+$/u, ''))
  if (a === undefined || b === undefined || a === b) return true
  return (a.length >= titleCharsMin && b.includes(a)) || (b.length >= titleCharsMin && a.includes(b))
}

/**
 * Of pages that were never read nothing is known but what lists call them. The same text with the same title, day, number and
 * files for documents of three names, none of them its own, is no document; one circular at several addresses has its name.
 * What was refused so is looked at once more behind the others in later nights, too: it is then no longer the first.
 */
function amongNew(
  { seenTexts, redesign, tools }: SourceRun,
  { parsed, reading }: PageReading,
  page: FrontierPage,
): Refusal | null {
  const { title, publishedOn, number } = parsed.stated
  const isNamed = page.title !== null && page.depth === 1 && (page.symbol === null || number === null)
  if (!isNamed || isCalledSo(title, page.title)) return null
  const files = parsed.attachments.map(({ href }) => href)
  const facts = [reading.textSimhash, reading.textChars, title, publishedOn, number, files]
  // A page may offer hundreds of files, and a run have thousands of pages.
  const text = hash('sha256', JSON.stringify(facts), 'base64')
  const alike: Alike = seenTexts.fresh.get(text) ?? { titles: new Set(), taken: new Set() }
  seenTexts.fresh.set(text, alike)
  alike.titles.add(fold(page.title))
  if (alike.titles.size >= titlesMin) return refusal(page.place, sameForAll, false)
  const refused = "SELECT 1 FROM frontier WHERE id = ? AND failure_class = 'soft-404'"
  if (page.tries === 0 && tools.db.get(refused, page.id) !== undefined && redesign.mayHoldBack())
    return refusal(page.place, 'lần trước trả về trang của địa chỉ khác', true)
  alike.taken.add(page.id)
  return null
}

/**
 * Tells of documents that were stored before others showed that their text is that of one page for all, and forgets what is
 * remembered of them: the next visit is compared with nothing, so that the true text is taken when it comes. To be called when
 * the visits of a run are settled.
 */
export function forgetOneForAll(run: SourceRun): void {
  const { seenTexts, tools } = run
  const taken = [...seenTexts.fresh.values()].flatMap(alike =>
    alike.titles.size < titlesMin ? [] : [...alike.taken],
  )
  if (taken.length === 0) return
  run.settlements.flush()
  const stored = tools.db.all<{ id: number; place: string }>(
    'SELECT id, place FROM frontier WHERE id IN (SELECT value FROM json_each(?)) AND text_simhash IS NOT NULL',
    JSON.stringify(taken),
  )
  lightTransaction(tools.db, () =>
    tools.db.run(
      `UPDATE frontier SET state = 'waiting', failures = 1, failure_class = 'soft-404', due_at = ?, etag = NULL,
         last_modified = NULL, raw_hash = NULL, text_chars = NULL, text_simhash = NULL, frame = NULL, fields = NULL
       WHERE id IN (SELECT value FROM json_each(?))`,
      tools.now().toISOString(),
      JSON.stringify(stored.map(({ id }) => id)),
    ),
  )
  const detail = `${sameForAll}; bản đã lưu là của trang chung đó, sẽ được thay khi trang thật trở lại`
  for (const { place } of stored) note(run, refusal(place, detail, false).finding)
}

const sameForAll = 'nhiều địa chỉ, mỗi nơi một tên trong danh sách, đều trả về đúng trang này'

function refusal(subject: string, detail: string, again: boolean): Refusal {
  const next = 'mở các địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên'
  const finding: Finding = { class: 'soft-404', subject, detail, next }
  return { finding, again }
}
