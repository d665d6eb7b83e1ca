import { type Day, formatDayVi, todayInVietnam } from '../src/domain/day.ts'
import { rhythmOf } from './rhythm.ts'
import { note, type SourceRun } from './source-run.ts'

/**
 * Compares the newest document of a source with the source's own rhythm. To be called after a run that read the lists
 * to their end: a list that could not be read says nothing about how much is published. Nothing is expected of an
 * archived source.
 */
export function checkRhythm(run: SourceRun): void {
  const { source, tools } = run
  if (source.archived) return
  const rhythm = rhythmOf(publishedDays(run), todayInVietnam(tools.now()))
  run.count.rhythm = rhythm
  if (!rhythm.known || !rhythm.isQuiet) return
  const { lastOn, silentDays, usualGapDays, quietAfterDays, weekendsToo } = rhythm
  const days = weekendsToo ? 'ngày' : 'ngày làm việc'
  note(run, {
    class: 'quiet',
    subject: source.id,
    detail: `bài mới nhất ngày ${formatDayVi(lastOn)}, đã ${silentDays} ${days} không có bài mới (đã trừ ngày nghỉ lễ, Tết); thường cách nhau ${usualGapDays} ${days}, lâu nhất khoảng ${quietAfterDays}`,
    next: `mở trang ${source.baseUrls[0]} xem bài mới có chuyển sang chuyên mục khác không; nếu có, sửa định nghĩa nguồn; nếu nguồn thật sự ít bài: thidua sources ack quiet ${source.id} --why "…" --until …`,
  })
}

/** What a page itself says counts; what the list says, where the page does not say it. */
function publishedDays({ source, tools }: SourceRun): readonly Day[] {
  return tools.db
    .all<{ on: Day }>(
      `SELECT DISTINCT coalesce(published_on, day) AS "on" FROM frontier
       WHERE source = ? AND depth = 1 AND coalesce(published_on, day) IS NOT NULL`,
      source.id,
    )
    .map(row => row.on)
}
