import type { Entity } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import type { Lexicon } from './lexicon.ts'
import type { Word } from './words.ts'

/** What a finder of entities looks at. */
export type EntityScan = {
  readonly context: TextContext
  readonly registry: Registry
  readonly words: readonly Word[]
  readonly lexicon: Lexicon
  /** What the finders before it have found, in their order. */
  readonly found: readonly Entity[]
}

/** Finds the entities of one kind. Linear in the text. */
export type EntityFinder = (scan: EntityScan) => readonly Entity[]
