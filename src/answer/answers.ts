import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { EngineState } from '../search/engine-state.ts'
import type { Coverage, SearchAnswer, SearchRefusal, SearchRequest } from '../search/search-answer.ts'
import type { Suggestion } from '../search/search-index.ts'
import type { WalkOptions } from '../store/graph-walk.ts'
import type { ApplicableAnswer, ApplicableRefusal, ApplicableRequest } from './applicable.ts'
import type { Comparable, CompareAnswer, CompareRefusal, CompareRequest } from './compare/compare.ts'
import type { ConsolidatedAnswer } from './compare/consolidated.ts'
import type { DocumentAnswer } from './document-answer.ts'
import type { DraftText } from './draft-text.ts'
import type { EdgeAnswer, EdgeFilter } from './edge-answer.ts'
import type { EntityAnswers } from './entities/create-entity-answers.ts'
import type { FindingGroup } from './finding-group.ts'
import type { GraphAnswer } from './graph-answer.ts'
import type { InstrumentAnswer } from './instrument-answer.ts'
import type { LookupAnswer, LookupRequest } from './lookup-answer.ts'
import type { MissingInstrument } from './missing-answer.ts'
import type { NamedKind } from './names.ts'
import type { OriginalFile } from './original-file.ts'
import type { RunSummary } from './run-summary.ts'
import type { SourceState } from './source-state.ts'
import type { TerritoriesNamed } from './territories-named.ts'
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
  /** The territories of a name, for `in` of `cites` and `citedBy`. */
  readonly territories: (name: string) => TerritoriesNamed
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
