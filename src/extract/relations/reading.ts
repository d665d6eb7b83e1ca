import type { Reference } from '../../domain/extraction.ts'
import type { Relation } from '../../domain/relation.ts'
import type { Cue } from './cues.ts'
import type { Quoted } from './quoted.ts'

export type Role = { readonly relation: Relation; readonly nested: Reference['nested'] }

/** One text being read. `roles` is filled in, one place per reference. */
export type Reading = {
  readonly text: string
  readonly references: readonly Reference[]
  readonly roles: (Role | undefined)[]
  readonly cues: readonly Cue[]
  readonly quoted: readonly Quoted[]
  /** The text is an instrument: its verbs are its own acts. In news they are reported. */
  readonly legal: boolean
  readonly consolidated: boolean
  /** German and Norwegian: behind an opening adverbial the verb stands before its subject. */
  readonly verbSecond: boolean
}

/** What an announcing line does to the items below it: "Bãi bỏ các văn bản sau đây:", "được sửa đổi, bổ sung bởi:". */
export type ListGovernor = Role & {
  /** The announcing line is a numbered item itself: the next number is no longer below it. */
  readonly numbered?: true
}

/** A list goes on behind a semicolon: the role of its members and the document named last. */
export type Carry = {
  readonly chain: Role | undefined
  readonly last: number | undefined
  readonly recital: boolean
  /** Documents with which the segments before open: subjects that the last clause of the sentence may speak of. */
  readonly subjects: readonly number[]
}

/** What is known of a segment before it is read. */
export type SegmentInput = {
  /** First and one-past-last index into `references`. */
  readonly references: readonly [number, number]
  readonly cues: readonly Cue[]
  readonly governor: ListGovernor | undefined
  /** What the segment before leaves open when a semicolon closed it. */
  readonly carry: Carry | undefined
}

/** The statement being read: whose verb is open, what the last object was given. */
export type State = {
  pending: (Cue & { readonly attached?: boolean }) | undefined
  /** Subject that the pending verb inherits from a verb it is coordinated with. */
  chain: Role | undefined
  /** "A được sửa đổi bởi B, C và D": what A is, to go back to when the list of amending documents ends. */
  outer: Role | undefined
  listClosed: boolean
  last: number | undefined
  /** A verb that governed nothing, for it stood before its subject: the reference behind it. */
  inverted: { readonly relation: Relation; readonly subject: number } | undefined
  /** Objects of this segment that the text itself acts on. */
  own: boolean
}

/** Where a reference stands, for the rules that give it a role. */
export type Place = {
  readonly index: number
  readonly recital: boolean
  readonly governor: ListGovernor | undefined
  /** Set where this segment goes on with the list of the one before. */
  readonly carry: Carry | undefined
  /** The document named last before a semicolon, for a passive that follows it. */
  readonly before: number | undefined
}

/** Nothing in particular. */
export const plain: Role = { relation: 'mentions', nested: null }

/** Gives a role that the next of a list shares. */
export function keep(state: State, role: Role): Role {
  state.chain = role
  return role
}
