import type { UnboundAssertion } from '../../domain/document.ts'
import type { Effect } from '../../domain/effect.ts'
import type { Reference } from '../../domain/extraction.ts'
import { isComplete } from '../../domain/instrument-id.ts'
import type { TextContext } from '../context.ts'
import type { OfficialList } from '../lists/listed-instrument.ts'
import { actions } from './acting.ts'
import { commencements } from './commencement.ts'
import { consolidatedCommencements } from './consolidated.ts'
import { listedEffects } from './listed.ts'
import { ownTerm } from './own-term.ts'
import { portalEnds } from './portal.ts'

type Read = {
  readonly context: TextContext
  readonly references: readonly Reference[]
  readonly facts: readonly UnboundAssertion[]
  readonly lists: readonly OfficialList[]
}

/**
 * Hiệu lực: everything a document states of when instruments bind: its own beginning (of the whole and of provisions),
 * what it ends or suspends on a day it names, the beginnings that a consolidated text reports, and its lists.
 * Ends that begin with the document itself are not among them: they follow from its relations.
 */
export function readEffects({ context, references, facts, lists }: Read): readonly Effect[] {
  const { own, text } = context
  const listed = listedEffects(lists)
  if (own === null || !isComplete(own.id)) return listed
  const consolidated = consolidatedCommencements(text, own, references)
  if (own.type === 'vbhn') return [...consolidated, ...listed]
  return [
    ...commencements({ context, own, references }, facts),
    ...ownTerm(context, own),
    ...portalEnds(own, context.labels, facts),
    ...actions({ text, own, references }),
    ...listed,
  ]
}
