import type { Finding } from '../src/domain/finding.ts'
import { frameSimilarity, sameFrameMin } from './fingerprint.ts'
import type { FrontierPage } from './frontier.ts'
import { hasBecomeFile, hasNewFrame, hasOldText, judge } from './judge.ts'
import type { PageReading } from './page-reading.ts'
import { alikeMin } from './redesign.ts'
import type { SourceRun } from './source-run.ts'

/** Why a reading is refused; `again`: the page is worth a second look in this run. */
export type Refusal = { readonly finding: Finding; readonly again: boolean }

/** Judges a page by itself and by what the others of this run have shown. */
export function judgeInRun(run: SourceRun, read: PageReading, page: FrontierPage): Refusal | null {
  const { redesign } = run
  const { reading } = read
  const isTrusted =
    redesign.isWellRead(reading.frame) ||
    (hasNewFrame(reading, page) && wasWellRead(run, reading.frame, page))
  const finding = judge(read, page, { notFound: run.notFound, isFrameTrusted: isTrusted })
  if (finding !== null) {
    const mayPass = finding.class === 'truncated' || (hasNewFrame(reading, page) && !isTrusted)
    return { finding, again: mayPass && page.tries === 0 && redesign.mayHoldBack() }
  }
  if (hasNewFrame(reading, page) && hasOldText(reading, page)) redesign.add(reading.frame)
  const double = sameAsAnother(run, read, page)
  return double === null ? null : { finding: double, again: false }
}

/** So many pages are looked at, the latest first: a template that so many do not show is none of the site's own. */
const framesComparedMax = 100

/** A run takes some hours: what was read in the night in which a page was read is as old as that. */
const nightAfter = "strftime('%Y-%m-%dT%H:%M:%fZ', p.body_at, '+12 hours')"

/**
 * What others of this run show, earlier runs may have shown: pages whose texts have stayed as they were since this one was last
 * read, and that have the template now. Without it a page that was edited in the night of a redesign, or that came in another
 * template when it was new, would be refused for ever: pages are visited by how often they change, and no later night sees five
 * of them change their frame. A file had no template; whether a page may take its place is not told by the others.
 */
function wasWellRead({ tools, source }: SourceRun, frame: string, { id }: FrontierPage): boolean {
  // Of files and plain text nothing can be said by others that have no template.
  if (frame === '') return false
  const frames = tools.db.all<{ frame: string }>(
    `SELECT o.frame FROM frontier p JOIN frontier o ON o.source = p.source
     WHERE p.id = ? AND o.source = ? AND o.failure_class IS NULL AND o.frame IS NOT NULL
       AND p.frame <> '' AND o.changed_at <= ${nightAfter} AND o.fetched_at > ${nightAfter}
     ORDER BY o.body_at DESC LIMIT ?`,
    id,
    source.id,
    framesComparedMax,
  )
  return frames.filter(one => frameSimilarity(one.frame, frame) >= sameFrameMin).length >= alikeMin
}

/**
 * A known page that has come to say what another says, and did not before: a site that has lost its documents shows one page
 * for all. Copies of one document that were alike before may be edited alike.
 */
function sameAsAnother(
  { seenTexts }: SourceRun,
  { parsed, reading }: PageReading,
  page: FrontierPage,
): Finding | null {
  if (page.role !== 'detail' || page.textSimhash === null) return null
  const mayBeOneForAll = parsed.format === 'html' || hasBecomeFile(parsed, page)
  if (!mayBeOneForAll || reading.textChars === 0) return null
  const text = `${reading.textSimhash} ${reading.textChars}`
  const other = seenTexts.get(text)
  if (other === undefined) {
    seenTexts.set(text, { place: page.place, before: page.textSimhash })
    return null
  }
  const isAsBefore = page.textSimhash === reading.textSimhash
  if (other.place === page.place || isAsBefore || page.textSimhash === other.before) return null
  return {
    class: 'soft-404',
    subject: page.place,
    detail: `trang này nay giống hệt ${other.place}, lần trước thì khác`,
    next: 'mở hai địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên',
  }
}
