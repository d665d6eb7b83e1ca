import type { Finding } from '../src/domain/finding.ts'
import type { Rhythm } from './rhythm.ts'

/** Why a source's share of a run ended before its work did. */
export type StopReason = 'pages' | 'bytes' | 'time' | 'robots' | 'refused' | 'paused' | 'stopped'

/** Báo cáo của một nguồn: what one run did with one source, accounted for. */
export type SourceReport = {
  readonly source: string
  readonly name: string
  /** Continued a run that was broken off. */
  readonly continued: boolean
  /** A look at a few documents of a source that has yet to prove itself. */
  readonly onProbation: boolean
  /** Documents' pages and files this run had to deal with; the sum of the fates below and of `left`. */
  readonly planned: number
  /** Answers with a body. */
  readonly fetched: number
  readonly notModified: number
  /** Fetched, and the bytes or the text are those of last time. */
  readonly unchanged: number
  readonly new: number
  readonly changed: number
  readonly vanished: number
  /** Count by class. What could be fetched but not read is counted here too. */
  readonly failed: Readonly<Record<string, number>>
  /** Due and not visited, for the reason in `stoppedBy` or because robots.txt forbids them. */
  readonly left: number
  readonly listings: number
  /** Documents seen in lists, feeds and sitemaps. */
  readonly items: number
  /** Cited instruments that the source was asked for, and how many of them it lists. */
  readonly wantedAsked: number
  readonly wantedFound: number
  /** Files that pages link to on hosts the source does not name, and that were not fetched: how many by host. Absent in old reports. */
  readonly filesElsewhere?: Readonly<Record<string, number>>
  readonly bytes: number
  readonly tookMs: number
  readonly slowest: readonly { readonly url: string; readonly tookMs: number }[]
  readonly stoppedBy: StopReason | null
  /** How often the source publishes; null where this run did not look. */
  readonly rhythm: Rhythm | null
  readonly findings: readonly Finding[]
}

/** The share of a source that nothing has been done with yet. */
export function emptyReport({ id, name }: { readonly id: string; readonly name: string }): SourceReport {
  return {
    source: id,
    name,
    continued: false,
    onProbation: false,
    planned: 0,
    fetched: 0,
    notModified: 0,
    unchanged: 0,
    new: 0,
    changed: 0,
    vanished: 0,
    failed: {},
    left: 0,
    listings: 0,
    items: 0,
    wantedAsked: 0,
    wantedFound: 0,
    filesElsewhere: {},
    bytes: 0,
    tookMs: 0,
    slowest: [],
    stoppedBy: null,
    rhythm: null,
    findings: [],
  }
}

/** Báo cáo lượt chạy: the counts are sums over the sources. */
export type RunReport = RunTotals & {
  readonly runId: number | null
  readonly dryRun: boolean
  readonly startedAt: string
  readonly tookMs: number
  readonly sources: readonly SourceReport[]
  /** Of all sources, and those that concern several, e.g. that this network is refused. */
  readonly findings: readonly Finding[]
  /** Those of `findings` that a person has accepted until a day. */
  readonly acknowledged: readonly Finding[]
  /** A finding that nobody has acknowledged: exit code 5. */
  readonly needsHuman: boolean
  /** What a person should do, each once; empty when nothing. */
  readonly nextActions: readonly string[]
}

export type RunTotals = Readonly<
  Record<
    | 'planned'
    | 'fetched'
    | 'notModified'
    | 'unchanged'
    | 'new'
    | 'changed'
    | 'vanished'
    | 'failed'
    | 'left'
    | 'bytes',
    number
  >
>

export function totalsOf(sources: readonly SourceReport[]): RunTotals {
  const sum = (value: (source: SourceReport) => number): number =>
    sources.reduce((total, source) => total + value(source), 0)
  return {
    planned: sum(({ planned }) => planned),
    fetched: sum(({ fetched }) => fetched),
    notModified: sum(({ notModified }) => notModified),
    unchanged: sum(({ unchanged }) => unchanged),
    new: sum(source => source.new),
    changed: sum(({ changed }) => changed),
    vanished: sum(({ vanished }) => vanished),
    failed: sum(({ failed }) => Object.values(failed).reduce((total, count) => total + count, 0)),
    left: sum(({ left }) => left),
    bytes: sum(({ bytes }) => bytes),
  }
}

/** The next steps of all findings, each once, in the order in which they were found. */
export function nextActionsOf(findings: readonly Finding[]): readonly string[] {
  const bySubject = new Map<string, string>()
  for (const { class: name, subject, next } of findings) {
    const text = `${name}: ${next}`
    if (!bySubject.has(text)) bySubject.set(text, `${subject}: ${next}`)
  }
  return [...bySubject.values()]
}
