import type { ProvisionLevel } from '../../domain/provision.ts'

/** How a group of provisions is joined to the one before it. */
export type Joint = 'none' | 'comma' | 'semicolon' | 'and' | 'to' | 'of'

/** One unit word with its values: "các điểm a, b và d". */
export type Group = {
  readonly level: ProvisionLevel
  readonly values: readonly string[]
  readonly joint: Joint
  readonly end: number
}
