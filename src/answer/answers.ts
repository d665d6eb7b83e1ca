import type { Certainty, EvidenceKind } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Effect, Status } from '../domain/effect.ts'
import type { Extraction, Language, Reference } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { Relation } from '../domain/relation.ts'
import type { EngineState } from '../search/engine-state.ts'
import type { Coverage, SearchAnswer, SearchRefusal, SearchRequest } from '../search/search-answer.ts'
import type { Suggestion } from '../search/search-index.ts'
import type { CitingCounts } from '../store/citing-counts.ts'
import type { Walk, WalkOptions } from '../store/graph-walk.ts'
import type { ApplicableAnswer, ApplicableRefusal, ApplicableRequest } from './applicable.ts'
import type { Comparable, CompareAnswer, CompareRefusal, CompareRequest } from './compare/compare.ts'
import type { ConsolidatedAnswer } from './compare/consolidated.ts'
import type { DraftText } from './draft-text.ts'
import type { EntityAnswers } from './entities/create-entity-answers.ts'
import type { EntityBrief } from './entities/entity.ts'
import type { ProposalAnswer } from './proposal-answer.ts'
import type { RecitalCheck } from './recitals/recital.ts'
import type { StatusWords } from './status-words.ts'
import type { TimelineAnswer } from './timeline-answer.ts'
import type {
  TopicTimelineAnswer,
  TopicTimelineRefusal,
  TopicTimelineRequest,
} from './topic-timeline-answer.ts'

/**
 * Everything that can be asked of thidua. The command line, the HTTP interface and the pages ask here,
 * so that the same question has the same answer wherever it is put.
 */
export type Answers = {
  readonly search: (request: SearchRequest) => Promise<SearchAnswer | SearchRefusal>
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>
  /** Which engine answers searches, and why not the one that should. */
  readonly searchEngine: () => Promise<EngineState>
  readonly document: (id: string) => DocumentAnswer | null
  /** By id, former id or symbol; several when the symbol is not unique; empty when nothing is known. */
  readonly instruments: (idOrSymbol: string, on: Day) => readonly InstrumentAnswer[]
  readonly cites: (id: InstrumentId, filter: EdgeFilter) => EdgeAnswer
  readonly citedBy: (id: InstrumentId, filter: EdgeFilter) => EdgeAnswer
  /** What an instrument leads to over several steps. */
  readonly graph: (id: InstrumentId, options: WalkOptions) => GraphAnswer
  readonly lookup: (request: LookupRequest) => LookupAnswer
  /** The text of a draft given as a file; it is kept nowhere. */
  readonly draftText: (bytes: Uint8Array) => Promise<DraftText>
  /** What happened to an instrument, oldest first. */
  readonly timeline: (id: InstrumentId) => TimelineAnswer
  /** What was issued, amended and replaced about a topic, in each territory. */
  readonly topicTimeline: (
    request: TopicTimelineRequest,
  ) => Promise<TopicTimelineAnswer | TopicTimelineRefusal>
  /** Two texts, provision by provision. */
  readonly compare: (request: CompareRequest) => CompareAnswer | CompareRefusal
  /** What an instrument replaced, and what replaced it. */
  readonly comparables: (id: InstrumentId) => readonly Comparable[]
  /** The texts that a document has had, newest first. */
  readonly versionNames: (documentId: string) => readonly Comparable[]
  /** The articles of an instrument with the amendments that touch them. */
  readonly consolidated: (id: InstrumentId, on: Day) => ConsolidatedAnswer
  /** Which instruments govern a topic, in a place, on a day. */
  readonly applicable: (request: ApplicableRequest) => Promise<ApplicableAnswer | ApplicableRefusal>
  /** Awards, movements, organisations and clusters. */
  readonly entities: EntityAnswers
  readonly missing: (limit: number) => readonly MissingInstrument[]
  readonly coverage: () => Coverage
  readonly sources: () => readonly SourceState[]
  /** What needs a human and belongs to no source. */
  readonly otherFindings: () => readonly FindingGroup[]
  readonly runs: (limit: number) => readonly RunSummary[]
  /** Bytes of the capture a document was read from. */
  readonly original: (documentId: string) => OriginalFile | null
  /** The Vietnamese name of a code that answers carry; the code itself where no table has it. */
  readonly nameOf: (kind: NamedKind, code: string) => string
}

/** What has codes in answers and names for readers. */
export type NamedKind = 'jurisdiction' | 'issuer' | 'type'

export type DocumentAnswer = Omit<Extraction, 'references'> & {
  readonly references: readonly ShownReference[]
  readonly documentId: string
  readonly workId: string
  readonly instrumentId: InstrumentId | null
  readonly url: string | null
  readonly seenOn: string
  readonly source: string | null
  readonly format: string
  readonly ocrConfidence: number | null
  readonly versions: readonly { readonly textHash: string; readonly seenOn: string }[]
  readonly attachments: readonly {
    readonly href: string
    readonly label: string | null
    readonly documentId: string | null
  }[]
  /** Other documents of the same work: copies, translations, the scan beside the Word file. */
  readonly siblings: readonly {
    readonly documentId: string
    readonly language: Language
    readonly url: string | null
    readonly title: string | null
  }[]
  readonly assertions: readonly AssertionAnswer[]
  /** Entities in it that have pages of their own. */
  readonly named: readonly EntityBrief[]
  /** Of a decision that awards: its recipients beside those of the proposals it names; else null. */
  readonly proposal: ProposalAnswer | null
}

/** A reference with what its card shows: what it points to, its status today, and where that was first seen. */
export type ShownReference = Reference & {
  readonly title: string | null
  readonly status: Status | null
  /** The oldest document held that renders it; null when none is held. */
  readonly seenIn: {
    readonly documentId: string
    readonly url: string | null
    readonly seenOn: string
  } | null
}

export type AssertionAnswer = {
  readonly field: string
  readonly value: string
  readonly evidence: EvidenceKind
  readonly certainty: Certainty
  readonly quote: string | null
}

export type InstrumentAnswer = {
  readonly instrumentId: InstrumentId
  /** Former names of it. */
  readonly aliases: readonly string[]
  readonly symbol: string | null
  readonly type: string
  readonly titles: readonly string[]
  readonly issuer: string | null
  readonly jurisdiction: string
  readonly issuedOn: Day | null
  readonly effectiveFrom: Day | null
  readonly expiresOn: Day | null
  readonly on: Day
  readonly status: StatusAnswer
  readonly effects: readonly Effect[]
  readonly relations: readonly {
    readonly relation: Relation
    readonly instrument: InstrumentBrief
    readonly certainty: Certainty
  }[]
  readonly documents: readonly {
    readonly documentId: string
    readonly language: Language
    readonly title: string | null
    readonly url: string | null
    readonly machineTranslated: boolean
  }[]
  readonly held: boolean
  readonly citedBy: number
  readonly assertions: readonly AssertionAnswer[]
}

export type InstrumentBrief = {
  readonly instrumentId: InstrumentId
  readonly symbol: string | null
  readonly title: string | null
}

/** Status at a day, with what it rests on. `successor` is the instrument that replaced it, where one is known. */
export type StatusAnswer = {
  readonly status: Status
  /** `reasons` in one line. */
  readonly why: string
  /** What it rests on, each thing said once; empty where nothing is known. */
  readonly reasons: readonly string[]
  readonly certainty: Certainty
  readonly successor: InstrumentBrief | null
  /** Provisions that no longer hold, where it is in force in part. */
  readonly endedProvisions: readonly Provision[]
  /** What is not known and would settle it, in words. */
  readonly unsettled: readonly string[]
  /** Weaker rows that say another day, in words. */
  readonly contradictions: readonly string[]
  /** `why`, `reasons`, `unsettled` and `contradictions` in English; what they speak of keeps its Vietnamese name. */
  readonly english: StatusWords
}

export type EdgeFilter = {
  readonly relation: Relation | null
  readonly in: string | null
  readonly year: number | null
  readonly language?: Language | null
  /** Number of a cited article, e.g. `5`. */
  readonly article?: string | null
  /** Only what came after this day. */
  readonly after?: Day | null
  readonly page: number
  readonly limit: number
}

/** Counts are of works, so that copies and translations never add; each work once in each group. */
export type EdgeAnswer = CitingCounts & {
  /** Edges: a work that cites in two roles has two. */
  readonly total: number
  /** True when there is more than could be read at once, so that every count is a lower bound. */
  readonly capped: boolean
  /** Of `cited-by`: works that came after the end of what they cite; null where no end is known. */
  readonly afterEnd: { readonly endedOn: Day; readonly works: number } | null
  /** Of `cited-by`: see `authorityOf`; null for `cites`. */
  readonly authority: number | null
  readonly edges: readonly {
    readonly relation: Relation
    readonly instrument: InstrumentBrief | null
    readonly documentId: string | null
    readonly title: string | null
    readonly quote: string
    readonly provisions: Reference['provisions']
    readonly on: Day | null
  }[]
}

export type GraphAnswer = Omit<Walk, 'nodes'> & {
  readonly nodes: readonly (Omit<InstrumentBrief, 'instrumentId'> & {
    /** An instrument, or the work of a news document. */
    readonly id: string
    readonly depth: number
  })[]
}

export const lookupUnitsMax = 64_000
export const lookupSymbolsMax = 500

export type LookupRequest = {
  readonly text: string | null
  readonly symbols: readonly string[]
  readonly on: Day | null
}

export type LookupAnswer = {
  readonly on: Day
  readonly references: readonly LookedUp[]
  /** The recitals ("Căn cứ …") of the text, each with what is wrong and how it should stand. */
  readonly recitals: readonly RecitalCheck[]
}

/** One reference with what an officer must know before citing it. Never a near match. */
export type LookedUp = Reference & {
  readonly title: string | null
  readonly status: StatusAnswer | null
  /** What the text says against what is known: a wrong date or a wrong title; null when nothing disagrees. */
  readonly mismatch: string | null
  readonly english: { readonly mismatch: string | null }
}

export type MissingInstrument = InstrumentBrief & { readonly citedBy: number; readonly why: string }

export type SourceState = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly jurisdiction: string | null
  readonly enabled: boolean
  readonly baseUrl: string
  readonly lastRunOn: string | null
  readonly documents: number
  readonly findings: readonly { readonly class: string; readonly detail: string; readonly next: string }[]
}

/** Findings that say the same: what, of how many, and the first of them. */
export type FindingGroup = {
  readonly class: string
  readonly detail: string
  readonly next: string
  readonly count: number
  readonly subjects: readonly string[]
}

export type RunSummary = {
  readonly id: number
  readonly startedAt: string
  readonly endedAt: string | null
  readonly kind: string
  readonly counts: Readonly<Record<string, number>>
  readonly findings: number
}

export type OriginalFile = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}
