import type { Status } from '../domain/effect.ts'
import type { Score } from './score.ts'

/** A record an engine found, with what decides where it stands. */
export type Candidate = {
  readonly id: number
  /** Number of its work. */
  readonly work: number
  /** Asked for by its number, or named; else found by its words. */
  readonly by: 'answer' | 'symbol' | 'instrument' | 'cites' | 'words'
  /** It is, or belongs to, an instrument the question speaks of. */
  readonly isAbout: boolean
  /** It is in the language of the query, where that is not Vietnamese. */
  readonly isInLanguage: boolean
  /** It is a machine translation. */
  readonly isTranslation: boolean
  /** It is of a place the query names. */
  readonly isOfPlace: boolean
  /** It is of another place of the first level than the query names. */
  readonly isElsewhere: boolean
  /** It is of the ministry whose sector the query names. */
  readonly isOfSector?: boolean
  /** It is of a ministry whose sector the query, one of the field, does not name. */
  readonly isOfOtherSector?: boolean
  /** It is an instrument of a type the query names. */
  readonly isOfType?: boolean
  /** It is a notice, a report, a plan or a letter: it tells of a rule, and makes none. */
  readonly isPaperwork?: boolean
  /** It has a number of what the query asks the number of. */
  readonly isCounting?: boolean
  /** It is the article asked for. */
  readonly isArticle: boolean
  /** It is a form, of the number asked for where one is, and a form is asked for. */
  readonly isForm: boolean
  /** It is a form, and none is asked for. */
  readonly isStrayForm?: boolean
  /** Its text is held; false for an instrument known by its names alone. */
  readonly isHeld: boolean
  readonly score: Score
  readonly status: Status
  readonly isInstrument: boolean
  /** `YYYYMMDD`; 0 when not known. */
  readonly day: number
  /** In the hierarchy of norms, 1 highest; 0 when not normative. */
  readonly rank: number
  readonly citedBy: number
}
