import { findingWords } from '../answer/finding-words.ts'
import {
  fareOf,
  type SourceFare,
  type SourceFinding,
  type SourceState,
  sourceFares,
} from '../answer/source-state.ts'
import { formatDayVi, todayInVietnam } from '../domain/day.ts'
import { type FindingClass, findingClasses } from '../domain/finding.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'

/** How the sources fare, for an operator in the morning: how many of each kind, those that need a human first. */
export function printSources(io: Io, sources: readonly SourceState[]): void {
  if (sources.length === 0) {
    io.out('Chưa có nguồn nào. No source yet.\n')
    return
  }
  const byFare = new Map(sourceFares.map(fare => [fare, sources.filter(source => fareOf(source) === fare)]))
  const counts = sourceFares.flatMap(fare => {
    const count = byFare.get(fare)?.length ?? 0
    return count === 0 ? [] : [`${count} ${fareWords[fare]}`]
  })
  io.out(`${sources.length} NGUỒN: ${counts.join(', ')}\n`)
  for (const [fare, alike] of byFare) {
    if (alike.length > 0) io.out(`\n${fareWords[fare].toUpperCase()}\n`)
    for (const source of alike) printSource(io, source, fare)
  }
  io.out('\n● được thu thập hằng đêm   ○ chưa bật\n')
}

const fareWords: Readonly<Record<SourceFare, string>> = {
  'needs-human': 'cần người xem',
  well: 'bình thường',
  paused: 'đang tạm ngừng',
  off: 'chưa bật',
}

/** Wide enough for most ids, so that names stand below each other in 80 columns. */
const idColumns = 24

function printSource(io: Io, source: SourceState, fare: SourceFare): void {
  const { id, name, baseUrl, documents, enabled, paused, lastRunOn } = source
  const held = documents === 0 ? '' : `, ${documents} tài liệu`
  io.out(`${enabled ? '●' : '○'} ${id.padEnd(idColumns)} ${name}${held}\n`)
  if (paused !== null) io.out(`    đến ${dayOf(paused.until)}: ${paused.why}\n`)
  if (fare === 'needs-human')
    io.out(`    ${baseUrl}${lastRunOn === null ? '' : `, có tài liệu lần cuối ${dayOf(lastRunOn)}`}\n`)
  const shown = source.findings.flatMap(finding =>
    isFindingClass(finding.class)
      ? [
          {
            ...finding,
            class: finding.class,
            subject: finding.subject ?? placeUntold,
            detail: detailOf(finding),
          },
        ]
      : [],
  )
  printFindings(io, shown, '    ')
}

/** Stands where a place is not to be told. */
export const placeUntold = '(địa chỉ không nêu)'

/** Said in Vietnamese before it stands behind other words: a sentence is known as a whole. */
function detailOf(finding: SourceFinding): string {
  const { detail, acceptedUntil } = findingWords(finding, 'vi')
  return acceptedUntil === null ? detail : `đã ghi nhận đến hết ${formatDayVi(acceptedUntil)}: ${detail}`
}

function dayOf(instant: string): string {
  return formatDayVi(todayInVietnam(new Date(instant)))
}

function isFindingClass(name: string): name is FindingClass {
  return findingClasses.some(each => each === name)
}
