/** A server may not send us away for longer than this within one run, in milliseconds. */
export const retryAfterMsMax = 6 * 3_600_000

/**
 * Reads Retry-After: seconds, or an HTTP date. Negative, past and senseless values count as not given.
 * @returns milliseconds from now, at most `retryAfterMsMax`; null when there is nothing to obey.
 */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text) * 1_000, retryAfterMsMax)
  // Date.parse takes "-1" and "2" for years: only a date with letters is one.
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null
  const at = Date.parse(text)
  if (Number.isNaN(at) || at <= now.getTime()) return null
  return Math.min(at - now.getTime(), retryAfterMsMax)
}
