import type { Certainty } from '../domain/certainty.ts'
import type { Translations } from './translations.ts'

/** Họ: a family name, as it begins a Vietnamese name. */
export type FamilyName = {
  readonly vi: string
  /** Common enough that it and two more syllables are a person's name without anything beside them. */
  readonly common: boolean
  readonly certainty: Certainty
}

/** What the words of a row do beside a name; data/README.md says it of each. */
export const nameWordUses = [
  'honorific',
  'office',
  'field-organ',
  'place-organ',
  'named-organ',
  'organ-kind',
  'organisation',
  'field',
  'movement',
  'named-movement',
  'region',
  'not-a-person',
  'after-name',
] as const
export type NameWordUse = (typeof nameWordUses)[number]

/** Words that stand in or beside the names of persons, bodies, movements and regions. */
export type NameWord = {
  readonly use: NameWordUse
  /** Vietnamese forms, the preferred one first. */
  readonly vi: readonly string[]
  readonly names: Translations
  readonly certainty: Certainty
}
