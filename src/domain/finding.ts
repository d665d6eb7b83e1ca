/**
 * Something that disappointed us, as a value: it reaches the run report and the exit code, and is never silent.
 * `class` is a stable word for counting; `next` tells the operator what to do.
 */
export type Finding = {
  readonly class: FindingClass
  readonly subject: string
  readonly detail: string
  readonly next: string
}

export const findingClasses = [
  'unread-format', // no reader for these bytes yet
  'unreadable', // a reader failed
  'limit', // larger, longer or deeper than we take
  'secret', // marked MẬT: not indexed
  'error-page',
  'wrong-document',
  'empty-listing',
  'template-drift',
  'blocked',
  'unreachable',
  'http-error',
  'robots',
  'vanished',
  'numbering-gap', // Điều 5 followed by Điều 7
] as const
export type FindingClass = (typeof findingClasses)[number]

export function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'class' in value && 'next' in value
}
