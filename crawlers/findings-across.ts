import type { Finding, FindingClass } from '../src/domain/finding.ts'
import type { SourceReport } from './report.ts'

/** What several sources show together, and their own findings that are the same thing once more. */
export type Across = {
  readonly finding: Finding
  readonly covered: ReadonlySet<Finding>
}

/** What a finding about this machine's network is about. */
export const networkSubject = 'network'
/** Sites of the state, which some networks outside Vietnam cannot reach. */
const stateHost = /\.gov\.vn$/
/** From so many on it is no longer about one of them. */
const stateSourcesMin = 4
const sourcesMin = 5
const shareMin = 0.5
const silentSourcesMin = 3

const connectionClasses: readonly FindingClass[] = ['unreachable', 'timeout']
const refusalClasses: readonly FindingClass[] = [
  ...connectionClasses,
  'blocked',
  'challenge',
  'rate-limited',
  'tls',
  'robots',
]

/**
 * Findings that only several sources together show: where none can be connected to it is this machine's network; where half
 * of those of the state, or half of all, refuse, this network is refused. Null where it is about single sources.
 * @param hostOf the host of a source, by its id
 */
export function findAcross(
  reports: readonly SourceReport[],
  hostOf: (source: string) => string,
): Across | null {
  const tried = reports.filter(({ stoppedBy }) => stoppedBy !== 'paused')
  const refusing = tried.filter(gotNothing)
  const covered = new Set(
    refusing.flatMap(({ findings }) => findings.filter(({ class: name }) => refusalClasses.includes(name))),
  )
  const isOf = (classes: readonly FindingClass[]): boolean =>
    [...covered].every(({ class: name }) => classes.includes(name))
  if (refusing.length === tried.length && tried.length >= silentSourcesMin && isOf(connectionClasses))
    return { finding: noNetwork(tried), covered }
  const ofState = ({ source }: SourceReport): boolean => stateHost.test(hostOf(source))
  const stateTried = tried.filter(ofState)
  const stateRefusing = refusing.filter(ofState)
  if (isMost(stateRefusing, stateTried, stateSourcesMin))
    return { finding: refusedFinding(stateRefusing, stateTried, ' .gov.vn'), covered }
  if (isMost(refusing, tried, sourcesMin)) return { finding: refusedFinding(refusing, tried, ''), covered }
  return null
}

/** Neither a list nor a document was to be had, and the source's findings say that we are not let in. */
function gotNothing({ fetched, notModified, listings, items, stoppedBy, findings }: SourceReport): boolean {
  if (stoppedBy === 'refused' || stoppedBy === 'robots') return true
  const got = fetched + notModified + listings + items
  return got === 0 && findings.some(({ class: name }) => refusalClasses.includes(name))
}

function isMost(some: readonly unknown[], all: readonly unknown[], leastCount: number): boolean {
  return some.length >= leastCount && some.length >= all.length * shareMin
}

function namesOf(reports: readonly SourceReport[]): string {
  return reports.map(({ source }) => source).join(', ')
}

function refusedFinding(
  refusing: readonly SourceReport[],
  tried: readonly SourceReport[],
  kind: string,
): Finding {
  return {
    class: 'network-refused',
    subject: networkSubject,
    detail: `${refusing.length} trong ${tried.length} nguồn${kind} từ chối hoặc không trả lời: ${namesOf(refusing)}`,
    next: 'mạng này có vẻ bị từ chối: thử chạy từ một mạng trong nước (Việt Nam); không phải lỗi của từng nguồn',
  }
}

function noNetwork(tried: readonly SourceReport[]): Finding {
  return {
    class: 'unreachable',
    subject: networkSubject,
    detail: `không kết nối được nguồn nào trong ${tried.length} nguồn`,
    next: 'kiểm tra kết nối mạng và DNS của máy này; không phải lỗi của từng nguồn',
  }
}
