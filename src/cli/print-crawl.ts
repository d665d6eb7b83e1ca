import { type RunReport, type SourceReport, type StopReason, totalsOf } from '../../crawlers/report.ts'
import { formatDayVi } from '../domain/day.ts'
import type { Finding } from '../domain/finding.ts'
import { runCounts } from '../web/run-words.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'

/**
 * What one run did, for an officer to read: each source in a line, then what needs a human, then what to do.
 * @param shown each finding as it may be told
 */
export function printReport(
  io: Io,
  report: RunReport,
  shown: (finding: Finding) => Finding = finding => finding,
): void {
  const title = report.dryRun ? 'XEM TRƯỚC, KHÔNG LƯU GÌ' : `LƯỢT THU THẬP #${report.runId}`
  io.out(`${title}: ${report.sources.length} nguồn, ${seconds(report.tookMs)}, ${megabytes(report.bytes)}\n`)
  const accepted = new Set(report.acknowledged.map(nameOf))
  const open = report.findings.filter(finding => !accepted.has(nameOf(finding)))
  const asks = open.length === 0 ? '' : `; cần người xem: ${open.length} vấn đề`
  io.out(report.dryRun ? '\n' : `${runCounts(totalsOf(report.sources), 'vi')}${asks}\n\n`)
  for (const source of report.sources) {
    io.out(`${source.name} (${source.source})\n  ${sourceLine(source, report.dryRun)}\n`)
    if (source.wantedAsked > 0)
      io.out(`  Hỏi tìm ${source.wantedAsked} văn bản được viện dẫn: có ${source.wantedFound}\n`)
    const elsewhere = filesElsewhereLine(source)
    if (elsewhere !== null) io.out(`  ${elsewhere}\n`)
    const [rhythm, stopped] = [rhythmLine(source), source.stoppedBy]
    if (rhythm !== null) io.out(`  ${rhythm}\n`)
    if (stopped !== null) io.out(`  Dừng sớm: ${stopWords[stopped]}\n`)
  }
  if (open.length > 0) io.out(`\nCẦN NGƯỜI XEM: ${open.length} vấn đề\n`)
  printFindings(io, open.map(shown), '  ')
  if (accepted.size > 0) io.out(`\nĐÃ GHI NHẬN, chưa đến hạn xem lại: ${report.acknowledged.length} vấn đề\n`)
  printFindings(io, report.acknowledged.map(shown), '  ')
  if (report.findings.length === 0) io.out('\nKhông có vấn đề nào.\n')
}

function nameOf({ class: name, subject }: Finding): string {
  return `${name} ${subject}`
}

/** What pages offer on other hosts and nobody asked for; the host is to be named in the source where it is wanted. */
function filesElsewhereLine({ filesElsewhere = {} }: SourceReport): string | null {
  const hosts = Object.entries(filesElsewhere).map(([host, count]) => `${host} (${count})`)
  return hosts.length === 0
    ? null
    : `Tệp ở máy chủ khác, không tải: ${hosts.join(', ')}; cần thì thêm vào fileHosts của nguồn`
}

function sourceLine(source: SourceReport, dryRun: boolean): string {
  if (dryRun) return `danh sách có ${source.items} văn bản; sẽ tải ${source.planned} trang`
  const failed = Object.values(source.failed).reduce((sum, count) => sum + count, 0)
  const parts: readonly [count: number, words: string][] = [
    [source.new, 'mới'],
    [source.changed, 'thay đổi'],
    [source.unchanged + source.notModified, 'không đổi'],
    [source.vanished, 'đã bị gỡ'],
    [failed, 'không đọc được'],
    [source.left, 'để lượt sau'],
  ]
  const said = parts.filter(([count], at) => count > 0 || at < 3).map(([count, words]) => `${count} ${words}`)
  const notes = [
    ...(source.onProbation ? ['nguồn đang thử, mỗi lượt chỉ xem vài trang'] : []),
    ...(source.continued ? ['đi tiếp lượt bị ngắt'] : []),
  ]
  return `${source.planned} trang: ${said.join(', ')}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}

function rhythmLine({ rhythm }: SourceReport): string | null {
  if (rhythm === null) return null
  if (!rhythm.known) return `Nhịp đăng bài: chưa biết (${rhythm.why})`
  return `Bài mới nhất ${formatDayVi(rhythm.lastOn)}; thường ${rhythm.usualGapDays} ngày ${rhythm.weekendsToo ? '' : 'làm việc '}có bài mới`
}

const stopWords: Readonly<Record<StopReason, string>> = {
  pages: 'đủ số trang của một lượt; phần còn lại để lượt sau',
  bytes: 'đủ dung lượng của một lượt; phần còn lại để lượt sau',
  time: 'hết thời gian của một lượt; phần còn lại để lượt sau',
  robots: 'không đọc được robots.txt nên không truy cập',
  refused: 'liên tiếp bị từ chối hoặc không trả lời',
  paused: 'nguồn đang tạm ngừng theo quyết định',
  stopped: 'có lỗi; lượt sau đi tiếp từ chỗ dừng',
}

function seconds(ms: number): string {
  return ms < 120_000 ? `${(ms / 1_000).toFixed(1)} giây` : `${Math.round(ms / 60_000)} phút`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
