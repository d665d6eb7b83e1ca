import type { Language } from '../../domain/extraction.ts'
import type { NameWordUse } from '../../registry/name-words.ts'
import type { Award, Locality, Province, Registry } from '../../registry/registry.ts'
import { fieldForms } from './fields.ts'
import { type OrganTerm, organTerms } from './organ-terms.ts'
import { type PhraseIndex, phraseIndex } from './phrases.ts'
import type { Comparison } from './words.ts'

/** The names and words of the tables, ready to be met in texts of one kind. */
export type Lexicon = {
  readonly comparison: Comparison
  readonly organs: PhraseIndex<OrganTerm>
  readonly fields: PhraseIndex<string>
  readonly awards: PhraseIndex<Award>
  readonly provinces: PhraseIndex<Province>
  readonly localities: PhraseIndex<Locality>
  /** What a quoted name may be: terms of the glossary and events, with their Vietnamese name. */
  readonly movements: PhraseIndex<string>
  /** Movements of the events table by their Vietnamese name. */
  readonly events: PhraseIndex<string>
  readonly familyNames: PhraseIndex<boolean>
  /** Other words by what they do; the value is the preferred Vietnamese form. */
  readonly words: Readonly<Record<NameWordUse, PhraseIndex<string>>>
}

const made = new WeakMap<Registry, Map<Comparison, Lexicon>>()

/** The lexicon of a registry for one way of comparing; made once. */
export function lexiconFor(registry: Registry, comparison: Comparison): Lexicon {
  let known = made.get(registry)
  if (!known) {
    known = new Map()
    made.set(registry, known)
  }
  let lexicon = known.get(comparison)
  if (!lexicon) {
    lexicon = makeLexicon(registry, comparison)
    known.set(comparison, lexicon)
  }
  return lexicon
}

type Entries<Value> = readonly (readonly [string, Value])[]

function makeLexicon(registry: Registry, comparison: Comparison): Lexicon {
  const index = <Value>(entries: Entries<Value>) => phraseIndex(entries, comparison)
  const language = languageOf(comparison)
  const uses = new Map<NameWordUse, [string, string][]>()
  for (const { use, vi, names } of registry.nameWords) {
    const entries = uses.get(use) ?? []
    for (const form of language === 'vi' ? vi : (names[language] ?? [])) entries.push([form, vi[0] ?? form])
    uses.set(use, entries)
  }
  const words = (use: NameWordUse) => index(uses.get(use) ?? [])
  return {
    comparison,
    organs: index(
      organTerms(registry, language).flatMap(term => term.forms.map(form => [form, term] as const)),
    ),
    fields: index(language === 'vi' ? fieldForms(registry) : []),
    awards: index(awardForms(registry, language)),
    provinces: index(
      registry.provinces.flatMap(row => [row.vi, ...row.names].map(name => [name, row] as const)),
    ),
    localities: index(registry.localities.map(row => [row.vi, row] as const)),
    movements: index(movementNames(registry, language)),
    events: index(
      registry.events.filter(({ kind }) => kind === 'movement').map(({ vi }) => [vi, vi] as const),
    ),
    familyNames: index(registry.familyNames.map(({ vi, common }) => [vi, common] as const)),
    words: {
      honorific: words('honorific'),
      office: words('office'),
      'field-organ': words('field-organ'),
      'place-organ': words('place-organ'),
      'named-organ': words('named-organ'),
      'organ-kind': words('organ-kind'),
      organisation: words('organisation'),
      field: words('field'),
      movement: words('movement'),
      'named-movement': words('named-movement'),
      region: words('region'),
      'not-a-person': words('not-a-person'),
      'after-name': words('after-name'),
    },
  }
}

/** The language whose words a comparison is for. */
export function languageOf(comparison: Comparison): Language {
  return comparison === 'marked' || comparison === 'plain' ? 'vi' : comparison
}

function formsIn(
  language: Language,
  vi: string,
  names: Partial<Record<Language, readonly string[]>>,
  abbreviations: readonly string[],
): readonly string[] {
  return language === 'vi' ? [vi, ...abbreviations] : (names[language] ?? [])
}

/** Names of awards; and glossary words for one kind of them (`bằng khen`), which stand for every award of the kind. */
function awardForms(registry: Registry, language: Language): [string, Award][] {
  const ofAwards = registry.awards.flatMap(award =>
    formsIn(language, award.vi, award.names, award.abbreviations).map((form): [string, Award] => [
      form,
      award,
    ]),
  )
  const ofKinds = registry.terms.flatMap(({ vi, names }) => {
    const kind = registry.awards.filter(award =>
      `${award.vi.toLowerCase()} `.startsWith(`${vi.toLowerCase()} `),
    )
    const isKind = vi.includes(' ') && kind.length > 0 && kind.length <= awardsPerKindMax
    if (!isKind || language === 'vi') return []
    return (names[language] ?? []).flatMap(form => kind.map((award): [string, Award] => [form, award]))
  })
  return [...ofAwards, ...ofKinds]
}

/** A kind with more awards (huân chương) is no name of one. */
const awardsPerKindMax = 3

/** Names of movements and models: events, and what the glossary calls by a name. Looked up inside quotation marks only. */
function movementNames(registry: Registry, language: Language): [string, string][] {
  const events = language === 'vi' ? registry.events.map(({ vi }) => vi) : []
  const terms = registry.terms.flatMap(({ vi, names }) =>
    (language === 'vi' ? [vi] : (names[language] ?? [])).map((form): [string, string] => [form, vi]),
  )
  return [...events.map((vi): [string, string] => [vi, vi]), ...terms]
}
