import { type Day, parseIsoDay } from '../../domain/day.ts'
import { type InstrumentId, isComplete } from '../../domain/instrument-id.ts'
import type { Award, Registry } from '../../registry/registry.ts'
import type { Coverage } from '../../search/search-answer.ts'
import { factOf, factsOf } from '../../store/facts.ts'
import type { Store } from '../../store/store.ts'
import { briefOf } from '../instrument-brief.ts'
import { referencesIn } from '../references-in.ts'
import { statusAnswer } from '../status-answer.ts'
import { awardMoney } from './award-money.ts'
import type { AwardAnswer, AwardArticle } from './entity.ts'
import { namingsOf, worksNaming } from './entity-documents.ts'
import type { EntityPage } from './named-entity.ts'

/** Danh hiệu, hình thức khen thưởng: its row, the articles that rule on it, what it pays, and the works that name it. */
export function awardAnswer(
  { store, registry, coverage }: { store: Store; registry: Registry; coverage: () => Coverage },
  { id, on, page }: { readonly id: string; readonly on: Day; readonly page: EntityPage },
): AwardAnswer | null {
  const award = registry.awards.find(row => row.id === id)
  if (!award) return null
  const money = awardMoney(registry, { award: id, on })
  const decrees = [money.multiple?.instrument ?? null, money.baseSalary?.instrument ?? null]
  const found = namingsOf(store, registry, { type: 'award', names: [id] })
  return {
    kind: 'award',
    id,
    name: award.vi,
    place: null,
    award,
    on,
    articles: articlesOf(store, registry, { award, on }),
    money,
    knownDecrees: decrees.filter(
      decree => decree !== null && factsOf(store, decree).length > 0,
    ) as InstrumentId[],
    mentions: worksNaming(found, id, page),
    coverage: coverage(),
  }
}

/** The row names law and articles as a text does ("Luật 06/2022/QH15 Điều 24, thẩm quyền Điều 80"), and is read as one. */
function articlesOf(
  store: Store,
  registry: Registry,
  { award, on }: { award: Award; on: Day },
): readonly AwardArticle[] {
  return instrumentsOf(registry, award).map(id => ({
    instrument: briefOf(store, id),
    articles: [...award.legalBasis.matchAll(/Điều\s+(\d+[a-zđ]?)/gu)].map(match => match[1] ?? ''),
    inForceFrom: parseIsoDay(factOf(factsOf(store, id), 'effectiveFrom') ?? '') ?? null,
    status: statusAnswer(store, registry, { id, on }),
  }))
}

const read = new WeakMap<Award, readonly InstrumentId[]>()

function instrumentsOf(registry: Registry, award: Award): readonly InstrumentId[] {
  const known = read.get(award)
  if (known) return known
  const { references } = referencesIn(registry, award.legalBasis)
  const ids = [...new Set(references.flatMap(({ id }) => (isComplete(id) ? [id] : [])))]
  read.set(award, ids)
  return ids
}
