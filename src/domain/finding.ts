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
  'blocked', // refused: 401, 403, 451
  'challenge', // a robot check or a cookie stub in place of the page
  'soft-404', // "not found" with status 200
  'unreachable',
  'timeout',
  'truncated', // the body ended before its end
  'encoding', // a content encoding we do not take
  'tls',
  'redirect-loop',
  'refused-address', // a private or foreign address: not connected to
  'rate-limited', // 429, or 503 with Retry-After
  'http-error',
  'robots',
  'vanished',
  'quiet', // a source that publishes less than its own rhythm
  'wanted', // cited instruments that a source was asked for and does not have
  'network-refused', // many hosts refuse: this network, not one source
  'search-server', // the search server is down or did not take what it was sent
  'numbering-gap', // Điều 5 followed by Điều 7
] as const
export type FindingClass = (typeof findingClasses)[number]

/** Tells a finding from what would have been there without it. */
export function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'class' in value && 'next' in value
}
