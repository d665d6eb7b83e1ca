import type { Day } from '../../domain/day.ts'
import { todayInVietnam } from '../../domain/day.ts'
import { topicOf } from '../../law/topic.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import type { Store } from '../../store/store.ts'
import { keptAnswers } from '../kept-answers.ts'
import { awardAnswer } from './award-answer.ts'
import {
  type AwardAnswer,
  type EntityBrief,
  type EntityKind,
  type EntityList,
  entityKinds,
  type NamedEntityAnswer,
} from './entity.ts'
import { entityList } from './entity-list.ts'
import { entityTally } from './entity-tally.ts'
import { type EntityPage, namedEntityAnswer } from './named-entity.ts'

/** What can be asked of entities. */
export type EntityAnswers = {
  /** `on` null: today. Null when there is no such award. */
  readonly award: (id: string, on: Day | null, page: EntityPage) => AwardAnswer | null
  readonly named: (
    kind: Exclude<EntityKind, 'award'>,
    id: string,
    page: EntityPage,
  ) => NamedEntityAnswer | null
  readonly list: (kind: EntityKind) => EntityList
  /**
   * Does a piece of what the first list after a start, or after a run, has to do: some 10 ms of it. @returns whether more is
   * left
   */
  readonly prepareLists: () => boolean
  /** Awards that a reader's words name. */
  readonly awardsNamed: (words: string) => readonly EntityBrief[]
}

const documentsPerPiece = 20

/** What can be asked of entities, over one open data folder. */
export function createEntityAnswers(
  store: Store,
  registry: Registry,
  coverage: () => Coverage,
): EntityAnswers {
  const parts = { store, registry, coverage }
  const tally = entityTally(store, registry)
  const list = (kind: EntityKind): EntityList =>
    entityList({ registry, coverage, named: tally.works() }, kind)
  return {
    award: (id, on, page) => awardAnswer(parts, { id, on: on ?? todayInVietnam(), page }),
    named: (kind, id, page) => namedEntityAnswer(parts, { kind, id, page }),
    list: keptAnswers(store, entityKinds.length, list),
    prepareLists: () => tally.countSome(documentsPerPiece),
    awardsNamed: words =>
      topicOf(words, registry).awards.map(({ id, vi }) => ({ kind: 'award', id, name: vi, place: null })),
  }
}
