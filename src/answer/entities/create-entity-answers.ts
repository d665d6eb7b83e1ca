import type { Day } from '../../domain/day.ts'
import { todayInVietnam } from '../../domain/day.ts'
import { topicOf } from '../../law/topic.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import type { Store } from '../../store/store.ts'
import { writeMark } from '../../store/write-mark.ts'
import { awardAnswer } from './award-answer.ts'
import type { AwardAnswer, EntityBrief, EntityKind, EntityList, NamedEntityAnswer } from './entity.ts'
import { entityList } from './entity-list.ts'
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
  /** Awards that a reader's words name. */
  readonly awardsNamed: (words: string) => readonly EntityBrief[]
}

/** What can be asked of entities, over one open data folder. */
export function createEntityAnswers(
  store: Store,
  registry: Registry,
  coverage: () => Coverage,
): EntityAnswers {
  const parts = { store, registry, coverage }
  return {
    award: (id, on, page) => awardAnswer(parts, { id, on: on ?? todayInVietnam(), page }),
    named: (kind, id, page) => namedEntityAnswer(parts, { kind, id, page }),
    list: keptLists(store, kind => entityList(parts, kind)),
    awardsNamed: words =>
      topicOf(words, registry).awards.map(({ id, vi }) => ({ kind: 'award', id, name: vi, place: null })),
  }
}

/** A list is made of all that is held, and stays as it is until something is written. */
function keptLists(store: Store, make: EntityAnswers['list']): EntityAnswers['list'] {
  const kept = new Map<EntityKind, { readonly at: string; readonly list: EntityList }>()
  return kind => {
    const at = writeMark(store)
    const known = kept.get(kind)
    if (known?.at === at) return known.list
    const list = make(kind)
    kept.set(kind, { at, list })
    return list
  }
}
