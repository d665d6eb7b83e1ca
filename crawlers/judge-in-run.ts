import { frameSimilarity, sameFrameMin } from './fingerprint.ts'
import type { FrontierPage } from './frontier.ts'
import { hasNewFrame, hasOldText, judge } from './judge.ts'
import { isOneForAll } from './one-for-all.ts'
import type { PageReading } from './page-reading.ts'
import { alikeMin, type KnownFrame } from './redesign.ts'
import type { Refusal } from './refusal.ts'
import type { SourceRun } from './source-run.ts'

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
  return isOneForAll(run, read, page)
}

/** So many pages are looked at, the latest first: a template that so many do not show is none of the site's own. */
const framesComparedMax = 100
/** So many are looked up, twice a run at most, for first looks and for second ones: a frontier may have a hundred thousand. */
const framesKnownMax = 1_000

/** A run takes some hours: what was read in the night in which a page was read is as old as that. */
const nightMs = 12 * 3_600_000

function knownFrames(run: SourceRun, { tries }: FrontierPage): readonly KnownFrame[] {
  const look = tries === 0 ? 'first' : 'second'
  run.knownFrames[look] ??= run.tools.db.all<KnownFrame>(
    `SELECT frame, changed_at AS changedAt, fetched_at AS fetchedAt FROM frontier
     WHERE source = ? AND failure_class IS NULL AND frame IS NOT NULL AND changed_at IS NOT NULL
     ORDER BY body_at DESC LIMIT ?`,
    run.source.id,
    framesKnownMax,
  )
  return run.knownFrames[look]
}

/**
 * What others of this run show, earlier runs may have shown: pages whose texts have stayed as they were since this one was last
 * read, and that have the template now. Without it a page that was edited in the night of a redesign, or that came in another
 * template when it was new, would be refused for ever: pages are visited by how often they change, and no later night sees five
 * of them change their frame. A file had no template; whether a page may take its place is not told by the others.
 */
function wasWellRead(run: SourceRun, frame: string, page: FrontierPage): boolean {
  // Of files and plain text nothing can be said by others that have no template.
  if (frame === '' || page.frame === null || page.frame === '') return false
  const own = run.tools.db.get<{ at: string | null }>(
    'SELECT body_at AS at FROM frontier WHERE id = ?',
    page.id,
  )
  const readAt = Date.parse(own?.at ?? '')
  if (Number.isNaN(readAt)) return false
  const nightAfter = new Date(readAt + nightMs).toISOString()
  const frames = knownFrames(run, page)
    .filter(({ changedAt, fetchedAt }) => changedAt <= nightAfter && fetchedAt > nightAfter)
    .slice(0, framesComparedMax)
  return frames.filter(one => frameSimilarity(one.frame, frame) >= sameFrameMin).length >= alikeMin
}
