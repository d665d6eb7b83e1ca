import type { Candidate } from './candidate.ts'
import { countReader } from './counted.ts'
import { rankOfNone } from './meili-document.ts'
import type { RankedDocument } from './meili-load.ts'
import { statusOfTimeline } from './meili-timeline.ts'
import { fromBytes } from './packed-words.ts'
import { paperTypes } from './paper-types.ts'
import { scorer } from './score.ts'
import type { IndexQuery } from './search-index.ts'
import { standingOf } from './territory-keys.ts'
import type { RareItem } from './wanted.ts'

export type MeiliStatistics = { readonly records: number; readonly averageLength: number }

type Asked = {
  readonly items: readonly RareItem[]
  readonly query: IndexQuery
  /** Documents that were asked for by number or name. */
  readonly asked: ReadonlyMap<string, Candidate['by']>
  readonly statistics: MeiliStatistics
}

/** Documents as the ranking takes them; a candidate's id is its document's place in the list. */
export function candidatesOf(
  documents: readonly RankedDocument[],
  { items, query, asked, statistics }: Asked,
): readonly Candidate[] {
  const score = scorer(items, statistics.averageLength)
  const about = new Set<string>(query.about)
  const isCounting = countReader(query.counted ?? [])
  const places = new Set(query.places)
  const works = new Map<string, number>()
  return documents.map((document, id) => {
    const { instrument, issuer, article, timeline, rank } = document
    const type = typeOf(instrument)
    const work = works.get(document.work) ?? works.size
    works.set(document.work, work)
    const words = fromBytes(Buffer.from(document.packed, 'base64'))
    return {
      id,
      work,
      by: asked.get(document.id) ?? 'words',
      isAbout: instrument !== undefined && about.has(instrument),
      isInLanguage: query.language !== null && document.lang === query.language,
      isTranslation: document.translated,
      ...standingOf(document.places, places),
      isOfSector: issuer !== undefined && query.sectors?.includes(issuer) === true,
      isOfOtherSector: issuer !== undefined && query.otherSectors?.includes(issuer) === true,
      isOfType: query.types?.includes(type) === true,
      isPaperwork: paperTypes.includes(type),
      isArticle: article !== undefined && article === query.provision?.dieu,
      isForm: isForm(document, query),
      isStrayForm: query.form === null && document.piece === 'form',
      isHeld: document.held,
      isCounting: isCounting(words),
      score: score(words),
      status: timeline === undefined ? 'unknown' : statusOfTimeline(timeline, query.on),
      isInstrument: instrument !== undefined,
      day: document.day,
      rank: rank === rankOfNone ? 0 : rank,
      citedBy: document.cited,
    }
  })
}

/** The type part of an instrument's id. */
function typeOf(instrument: string | undefined): string {
  return instrument?.split('/')[2] ?? ''
}

function isForm({ piece, form }: RankedDocument, query: IndexQuery): boolean {
  if (query.form === null || piece !== 'form') return false
  return query.form.number === null || query.form.number === form
}
