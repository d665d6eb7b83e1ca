import type { Day } from '../domain/day.ts'
import type { Language, Reference } from '../domain/extraction.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import type { Registry } from '../registry/registry.ts'
import { authorityOf } from '../store/authority.ts'
import { type CitingCounts, citingCounts, worksCitingAfter } from '../store/citing-counts.ts'
import type { Edge } from '../store/edge.ts'
import type { EdgeFilter as StoredFilter } from '../store/edge-filter.ts'
import { effectsOf } from '../store/effects.ts'
import { citedBy, cites, edgesMax } from '../store/graph.ts'
import { currentId } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { briefOf, type InstrumentBrief } from './instrument-brief.ts'
import { maskedWords } from './masked-facts.ts'

export type EdgeFilter = {
  readonly relation: Relation | null
  /** Ids of territories. */
  readonly in: readonly string[] | null
  readonly year: number | null
  readonly language?: Language | null
  /** Number of a cited article, e.g. `5`. */
  readonly article?: string | null
  /** Only what came after this day. */
  readonly after?: Day | null
  readonly page: number
  readonly limit: number
}

export type EdgeQuestion = {
  readonly id: InstrumentId
  readonly direction: 'cites' | 'cited-by'
  readonly filter: EdgeFilter
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
    /** Of the document: its title and the quote are in it; null where no document states the edge. */
    readonly language: Language | null
    readonly quote: string
    readonly provisions: Reference['provisions']
    readonly on: Day | null
  }[]
}

/** What an instrument cites, or what cites it; counted in works, so that copies and translations never add. */
export function edgeAnswer(store: Store, registry: Registry, asked: EdgeQuestion): EdgeAnswer {
  const { filter, direction } = asked
  const id = currentId(store, asked.id)
  const backwards = direction === 'cited-by'
  const found = (backwards ? citedBy : cites)(store, id, storedFilter(filter))
  const from = (filter.page - 1) * filter.limit
  const endedOn = backwards ? endOf(store, id) : null
  return {
    total: found.length,
    capped: found.reduce((places, edge) => places + edge.statedIn.length, 0) >= edgesMax,
    ...citingCounts(found, edge => (backwards ? edge.from : edge.to)),
    afterEnd: endedOn === null ? null : { endedOn, works: worksCitingAfter(found, endedOn) },
    authority: backwards ? authorityOf(found, registry) : null,
    edges: found.slice(from, from + filter.limit).map(edge => shown(store, edge, direction)),
  }
}

function storedFilter(filter: EdgeFilter): StoredFilter {
  const { relation, year, language = null, article = null, after = null } = filter
  return {
    ...(relation === null ? {} : { relation }),
    ...(year === null ? {} : { year }),
    ...(language === null ? {} : { language }),
    ...(article === null ? {} : { article }),
    ...(after === null ? {} : { after }),
    ...(filter.in === null ? {} : { in: filter.in }),
  }
}

/** The first day on which the whole instrument no longer holds, by what is known of it; null where none is known. */
function endOf(store: Store, id: string): Day | null {
  const ends = effectsOf(store, id).flatMap(({ kind, from, provisions }) =>
    kind === 'ended' && from !== null && provisions === null ? [from] : [],
  )
  return ends.sort()[0] ?? null
}

function shown(store: Store, edge: Edge, direction: 'cites' | 'cited-by'): EdgeAnswer['edges'][number] {
  const other = direction === 'cites' ? edge.to : edge.from
  const place = edge.statedIn.find(({ language }) => language === 'vi') ?? edge.statedIn[0]
  return {
    relation: edge.relation,
    instrument: parseInstrumentId(other) ? briefOf(store, other as InstrumentId) : null,
    documentId: place?.documentId ?? null,
    title: maskedWords(place?.title ?? null),
    language: place?.language ?? null,
    quote: maskPersonalNumbers(place?.quote ?? ''),
    provisions: place?.provisions ?? [],
    on: place?.publishedOn ?? null,
  }
}
