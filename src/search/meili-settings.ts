import type { Settings } from 'meilisearch'

/** Goes up with every change of the settings or of what documents hold: an index of another number is made again. */
export const meiliSchemaVersion = 1

/**
 * Three indexes on the server stand for one of ours: records, the words they are made of (for "did you mean" and
 * unfinished words), and notes. A second set is filled beside the first and swapped with it.
 */
export type MeiliNames = { readonly records: string; readonly words: string; readonly notes: string }

/** Names of the three indexes. The server takes letters, digits, `-` and `_`. */
export function meiliNames(name: string): MeiliNames {
  return { records: `${name}-records`, words: `${name}-words`, notes: `${name}-notes` }
}

/** Works that can be paged through; values of one facet that are counted. */
const hitsMax = 10_000
const facetValuesMax = 5_000
/** Stretches of one timeline that a filter by status sees; the newest count. */
export const stretchesMax = 8
/** The server stops ranking then and says that the answer is incomplete. */
const searchCutoffMs = 1_000

const equalOnly = { facetSearch: false, filter: { equality: true, comparison: false } }
const numbers = { facetSearch: false, filter: { equality: true, comparison: true } }
const stretches = Array.from({ length: stretchesMax }, (_, at) => at)

/**
 * Words come as `tokens.ts` makes them, so that the server needs no idea of Vietnamese: with marks as digits, without
 * marks behind `_`, and neighbours as pairs joined by `_`, which carry Vietnamese words; so `_` is part of a word, and
 * no index of the nearness of words is needed, which would be the largest one. Typing errors are not guessed at: one
 * letter makes another Vietnamese syllable. German compounds are not cut, as every text is declared Vietnamese.
 */
export const recordSettings: Settings = {
  searchableAttributes: [
    'headPairs',
    'headWords',
    'headPlain',
    'pairs',
    'words',
    'plain',
    'signers',
    'recipients',
  ],
  displayedAttributes: [
    'id',
    'group',
    'part',
    'work',
    'instrument',
    'type',
    'issuer',
    'jurisdiction',
    'places',
    'year',
    'lang',
    'kind',
    'source',
    'piece',
    'form',
    'held',
    'timeline',
    'article',
    'path',
    'translated',
    'day',
    'rank',
    'cited',
    'length',
    'packed',
    'fields',
    'text',
  ],
  filterableAttributes: [
    {
      attributePatterns: [
        'group',
        'work',
        'instrument',
        'type',
        'issuer',
        'jurisdiction',
        'places',
        'year',
        'lang',
        'kind',
        'source',
        'piece',
        'timeline',
        'symbols',
        'cites',
        ...stretches.map(at => `status${at}`),
      ],
      features: equalOnly,
    },
    {
      attributePatterns: ['part', ...stretches.flatMap(at => [`from${at}`, `to${at}`])],
      features: numbers,
    },
  ],
  sortableAttributes: ['day', 'rank', 'cited'],
  rankingRules: ['sort', 'words', 'attributeRank', 'cited:desc', 'day:desc'],
  typoTolerance: { enabled: false },
  nonSeparatorTokens: ['_'],
  proximityPrecision: 'byAttribute',
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }],
  pagination: { maxTotalHits: hitsMax },
  faceting: { maxValuesPerFacet: facetValuesMax },
  facetSearch: false,
  searchCutoffMs,
}

export const wordSettings: Settings = {
  searchableAttributes: ['word'],
  rankingRules: ['words', 'exactness'],
  typoTolerance: { enabled: false },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }],
  facetSearch: false,
}

export const noteSettings: Settings = {
  searchableAttributes: [],
  facetSearch: false,
  prefixSearch: 'disabled',
}
