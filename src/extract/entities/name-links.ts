import type { Language } from '../../domain/extraction.ts'

/** How names of bodies are put together in a language that documents are translated into. */
export type NameLinks = {
  /** Words that tie a complement to a head: `Department of …`, `Verband zur …`, `avdelingen for …`. */
  readonly links: readonly string[]
  /** Links that tie a place only: `folkekomiteen i Cao Bang-provinsen`. */
  readonly placeLinks: readonly string[]
  readonly ands: readonly string[]
  /** Small words a complement may begin with: articles. */
  readonly articles: readonly string[]
  /** A complement's words have capitals; in German its nouns have, in Norwegian none. */
  readonly capitals: 'all' | 'nouns' | 'none'
  /** Adjectives that say whose body it is stand in front of the head, with a capital. */
  readonly modifiersInFront: boolean
  /** Heads also end compounds: `Innenministerium`, `utdanningsdepartementet`. */
  readonly compounds: boolean
}

const english: NameLinks = {
  links: ['of', 'for', 'on'],
  placeLinks: ['in'],
  ands: ['and', '&'],
  articles: ['the'],
  capitals: 'all',
  modifiersInFront: true,
  compounds: false,
}
const german: NameLinks = {
  links: ['für', 'zur', 'zum', 'der', 'des', 'von', 'vom'],
  placeLinks: ['in', 'in der', 'im'],
  ands: ['und'],
  articles: ['die', 'den', 'der', 'das'],
  capitals: 'nouns',
  modifiersInFront: false,
  compounds: true,
}
const norwegian: NameLinks = {
  links: ['for'],
  placeLinks: ['i', 'av', 'fra', 'for'],
  ands: ['og'],
  articles: ['den', 'det'],
  capitals: 'none',
  modifiersInFront: false,
  compounds: true,
}
const french: NameLinks = {
  links: ['de', 'du', 'des', 'de la', 'de l', 'pour la', 'pour'],
  placeLinks: ['de', 'à'],
  ands: ['et'],
  articles: ['la', 'le', 'les', 'l'],
  capitals: 'all',
  modifiersInFront: false,
  compounds: false,
}
const spanish: NameLinks = {
  links: ['de', 'del', 'de la', 'para', 'para la'],
  placeLinks: ['de', 'en'],
  ands: ['y', 'e'],
  articles: ['la', 'el', 'los', 'las'],
  capitals: 'all',
  modifiersInFront: false,
  compounds: false,
}

/** The grammar of names in a language; English where there is none of its own. */
export function nameLinks(language: Language): NameLinks {
  switch (language) {
    case 'de':
      return german
    case 'nb':
      return norwegian
    case 'fr':
      return french
    case 'es':
      return spanish
    case 'en':
    case 'vi':
    case 'und':
      return english
  }
}
