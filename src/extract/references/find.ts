import type { ReferenceKind } from '../../domain/extraction.ts'
import type { Provision } from '../../domain/provision.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import type { FoundWord, Scan } from './scan.ts'

/** A stretch of text that points somewhere, before it is known where. */
export type Find = {
  readonly start: number
  readonly end: number
  readonly kind: ReferenceKind
  readonly head: Head
  /** Where the words for the document begin; `end` when there are none. */
  readonly headStart: number
  readonly provisions: readonly Provision[]
}

/** By what the document is named. */
export type Head =
  | {
      readonly by: 'symbol'
      readonly symbol: OfficialSymbol
      readonly type: string | null
      readonly title: string | null
    }
  /** "Nghị định 73", "Nghị định số 179/2024". */
  | {
      readonly by: 'number'
      readonly type: string
      readonly number: string
      readonly year: number | null
      /** True where the year is a part of the number: `179/2024`. */
      readonly slashed: boolean
    }
  | {
      readonly by: 'title'
      readonly type: string
      readonly title: string
      readonly year: number | null
      readonly isRevised: boolean
    }
  /** "Nghị quyết Trung ương 4 (khóa XII)". */
  | { readonly by: 'plenum'; readonly term: string }
  /** "Nghị quyết Đại hội XIII của Đảng". */
  | { readonly by: 'congress'; readonly term: string }
  /** "Luật này", "this Decree". */
  | { readonly by: 'this'; readonly type: string }
  /** "Nghị định nói trên". */
  | { readonly by: 'back'; readonly type: string }
  /** An abbreviation that the text declares: "NQ98". */
  | { readonly by: 'declared'; readonly of: OfficialSymbol }
  /** Provisions alone. */
  | { readonly by: 'context' }

/** What a document finder reads from the place where its first word stands. */
export type DocumentFind = {
  readonly start: number
  readonly end: number
  readonly kind: ReferenceKind
  readonly head: Head
}

/** One way in which texts name a document. A further way is one such object and an entry in the list of `index.ts`. */
export type DocumentFinder = {
  readonly name: string
  /** Roles of the word it begins with. */
  readonly opens: number
  /**
   * Reads what starts exactly at `at`; undefined when it is no such name. `type` is the word for a type of document that
   * stands there. Bounded work.
   */
  readonly at: (scan: Scan, at: number, type: FoundWord | undefined) => DocumentFind | undefined
}
