import type { TextComparison } from '../../law/compare/text-comparison.ts'
import type { InstrumentBrief } from '../instrument-brief.ts'
import type { HeldText, NoText } from './held-text.ts'

/** Each an instrument (id or symbol), a document (16 hex digits) or a version of one (`{document}@{text hash}`). */
export type CompareRequest = {
  /** Null: the newest that `new` replaces, where its text is held; of a document: its last version. */
  readonly old: string | null
  readonly new: string
}

export type ComparedSide = Omit<HeldText, 'extraction'>

/** The answer of `thidua compare --json` and `GET /api/compare`. */
export type CompareAnswer = TextComparison & {
  readonly old: ComparedSide
  readonly new: ComparedSide
  /** What a reader must know: which text stands for which, what is not held. */
  readonly notes: readonly string[]
  readonly english: { readonly notes: readonly string[] }
  readonly tookMs: number
}

export type CompareRefusal = Omit<NoText, 'refused'> & {
  readonly refused: NoText['refused'] | 'nothing-to-compare'
  /** Which side could not be read. */
  readonly side: 'old' | 'new'
}

/** What a text can be compared with. */
export type Comparable = {
  readonly as: 'replaced' | 'successor' | 'version'
  /** What to give as `old` or `new`. */
  readonly name: string
  readonly instrument: InstrumentBrief | null
  readonly held: boolean
  /** For versions: the instant at which the text was first held. */
  readonly seenOn: string | null
}
