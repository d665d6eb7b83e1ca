import type { Provision } from '../../../src/domain/provision.ts'

/** One labelled document: what a reader finds in its closing articles. test/gold/effects.jsonl has one a line. */
export type EffectGold = {
  readonly file: string
  /** Left unseen while the rules were made. */
  readonly held: boolean
  /** The day on which it says it takes effect; null where it says none. */
  readonly commencement: string | null
  /** A day or a period from which it says it is applied, where that differs. */
  readonly appliesFrom?: string
  readonly parts?: readonly { readonly provisions: readonly Provision[]; readonly day: string }[]
  readonly ended?: readonly EndGold[]
  /** What a consolidated text says of the instruments it consolidates. */
  readonly others?: readonly { readonly id: string; readonly day: string }[]
  /** The file with the rows of its lists. */
  readonly list?: string
}

export type EndGold = {
  readonly id: string
  readonly relation: string
  readonly scope: 'whole' | 'part'
  readonly provisions?: readonly Provision[]
}

/** One statement of one row of an official list; a row with several lines has several. */
export type ListedGold = {
  readonly says: string
  readonly number: number
  readonly id: string
  readonly day: string | null
  /** `whole`, `part`, or the provisions of the part, joined by `; `. */
  readonly scope: string
  readonly causes: readonly string[]
}
