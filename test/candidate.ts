import type { Candidate } from '../src/search/candidate.ts'

/** A record that has the words of a query, held and not an instrument, but for what is given. */
export function candidateOf(given: Partial<Candidate> = {}): Candidate {
  return {
    id: 1,
    work: 1,
    by: 'words',
    isAbout: false,
    isInLanguage: false,
    isTranslation: false,
    isOfPlace: false,
    isElsewhere: false,
    isArticle: false,
    isForm: false,
    isHeld: true,
    score: { text: 10, cover: 1, head: 0, translated: false },
    status: 'unknown',
    isInstrument: false,
    day: 0,
    rank: 0,
    citedBy: 0,
    ...given,
  }
}
