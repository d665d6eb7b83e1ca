import { todayInVietnam } from '../domain/day.ts'
import type { Registry } from '../registry/registry.ts'
import type { EngineState } from '../search/engine-state.ts'
import type { SearchAnswer, SearchRefusal, SearchRequest } from '../search/search-answer.ts'
import type { Suggestion } from '../search/search-index.ts'
import { listRuns } from '../store/runs.ts'
import type { Store } from '../store/store.ts'
import type { Answers } from './answers.ts'
import { applicableAnswer } from './applicable-answer.ts'
import type { Norms } from './applicable-candidates.ts'
import { comparablesOf, versionNames } from './compare/comparables.ts'
import { compareAnswer } from './compare/compare-answer.ts'
import { consolidatedAnswer } from './compare/consolidated-answer.ts'
import { coverageAnswer } from './coverage-answer.ts'
import { documentAnswer } from './document-answer.ts'
import { draftText } from './draft-text.ts'
import { type EdgeQuestion, edgeAnswer } from './edge-answer.ts'
import { createEntityAnswers } from './entities/create-entity-answers.ts'
import type { FindingGroup } from './finding-group.ts'
import { graphAnswer } from './graph-answer.ts'
import { instrumentAnswers } from './instrument-answer.ts'
import { keptAnswers } from './kept-answers.ts'
import { lookupAnswer } from './lookup-answer.ts'
import { missingAnswer } from './missing-answer.ts'
import { nameOf } from './names.ts'
import { originalOf } from './original-file.ts'
import { runSummary } from './run-summary.ts'
import { shownSearch, shownSuggestions } from './shown-search.ts'
import type { SourceState } from './source-state.ts'
import { territoriesNamed } from './territories-named.ts'
import { timelineAnswer } from './timeline-answer.ts'
import { topicTimelineAnswer } from './topic-timeline-answer.ts'

/** What answers need besides the store; given by the command line, where the parts are joined. */
type AnswerParts = {
  readonly store: Store
  readonly registry: Registry
  readonly searcher: {
    readonly search: (request: SearchRequest) => Promise<SearchAnswer | SearchRefusal>
    readonly norms: Norms
    readonly suggest: (typed: string) => Promise<readonly Suggestion[]>
    readonly state: () => Promise<EngineState>
  }
  readonly sources: () => readonly SourceState[]
  readonly otherFindings?: () => readonly FindingGroup[]
}

/** A law is cited by nearly all that is held: its page is asked for often, and takes a second to count. */
const edgesKept = 50
const listsKept = 10

/** Everything that can be asked, over one open data folder. */
export function createAnswers({
  store,
  registry,
  searcher,
  sources,
  otherFindings = () => [],
}: AnswerParts): Answers {
  const coverage = () => coverageAnswer(store)
  const edges = keptAnswers(store, edgesKept, (asked: EdgeQuestion) => edgeAnswer(store, registry, asked))
  return {
    search: async request => shownSearch(store, await searcher.search(request)),
    suggest: async typed => shownSuggestions(store, await searcher.suggest(typed)),
    searchEngine: searcher.state,
    document: id => documentAnswer(store, registry, { id, on: todayInVietnam() }),
    instruments: (asked, on) => instrumentAnswers(store, registry, { asked, on }),
    territories: name => territoriesNamed(registry, name),
    cites: (id, filter) => edges({ id, direction: 'cites', filter }),
    citedBy: (id, filter) => edges({ id, direction: 'cited-by', filter }),
    graph: (id, options) => graphAnswer(store, id, options),
    lookup: request => lookupAnswer(store, registry, request),
    draftText,
    timeline: id => timelineAnswer(store, registry, id),
    topicTimeline: request => topicTimelineAnswer({ store, registry, norms: searcher.norms }, request),
    compare: request => compareAnswer(store, registry, request),
    comparables: id => comparablesOf(store, id),
    versionNames: id => versionNames(store, id),
    consolidated: (id, on) => consolidatedAnswer(store, registry, { id, on }),
    applicable: request => applicableAnswer({ store, registry, norms: searcher.norms }, request),
    missing: keptAnswers(store, listsKept, (limit: number) => missingAnswer(store, limit)),
    coverage,
    entities: createEntityAnswers(store, registry, coverage),
    sources,
    otherFindings,
    runs: limit => listRuns(store, limit).map(runSummary),
    original: id => originalOf(store, id),
    nameOf: (kind, code) => nameOf(registry, kind, code),
  }
}
