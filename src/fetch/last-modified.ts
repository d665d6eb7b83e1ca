/** Clocks of one machine and of what stands before it differ by no more. */
const slackMs = 60_000

/**
 * Last-Modified as it may be sent back. A day that is not over is no promise (RFC 9110, 8.8.2.1): asked with it, a server
 * says "not changed" until that day has come, whatever is changed.
 * @param date the server's own clock, `Date`; without it ours counts
 */
export function lastModifiedOf(header: string | null, date: string | null, now: Date): string | null {
  if (header === null) return null
  const told = Date.parse(date ?? '')
  const latest = (Number.isNaN(told) ? now.getTime() : told) + slackMs
  return Date.parse(header) > latest ? null : header
}
