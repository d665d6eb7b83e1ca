import type { Day } from '../domain/day.ts'

/**
 * A written permission to talk to one host whose TLS is not in order. Certificates are always verified; this names
 * what is accepted instead, why, and until when. After `expiresOn` it counts as not written.
 */
export type TlsException = {
  readonly host: string
  readonly reason: string
  readonly expiresOn: Day
  /** Exactly this certificate (SHA-256, hex pairs with colons), whatever its date, name and chain. */
  readonly pinnedSha256?: string | undefined
  /** An intermediate certificate that the server forgets to send, PEM. */
  readonly addedCaPem?: string | undefined
  /** Servers that still renegotiate the old way, which OpenSSL 3 refuses. */
  readonly legacyRenegotiation?: boolean | undefined
  /** TLS 1.0 and 1.1, short keys. */
  readonly oldProtocols?: boolean | undefined
}

/** The exception that holds for a host today. */
export function exceptionFor(
  exceptions: readonly TlsException[],
  host: string,
  today: Day,
): TlsException | undefined {
  return exceptions.find(exception => exception.host === host && today <= exception.expiresOn)
}
