import type { InstrumentIdParts } from '../../domain/instrument-id.ts'
import type { Draft } from './draft.ts'
import type { Head } from './find.ts'

export type TitleHead = Extract<Head, { by: 'title' }>

/** A reference by title on its way to an identity, with the title as it was read. */
export type TitleDraft = { readonly draft: Draft; readonly head: TitleHead }

/** True when a numbered act may be the one that a title with this type and year names. */
export function fitsTitle(open: InstrumentIdParts, full: InstrumentIdParts): boolean {
  return open.type === full.type && (open.period === '_' || open.period === full.period)
}
