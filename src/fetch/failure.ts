import type { FindingClass } from '../domain/finding.ts'

/** What went wrong, in a class for counting, and whether trying again within the run makes sense. */
export type Failure = { readonly class: FindingClass; readonly detail: string; readonly transient: boolean }

/** Classes an answer with this status belongs to; null for statuses that carry a document. */
export function failureOfStatus(status: number, hasRetryAfter: boolean): Failure | null {
  if (status >= 200 && status < 300 && status !== 204 && status !== 206) return null
  const detail = `máy chủ trả lời ${status}`
  if (status === 429 || (status === 503 && hasRetryAfter))
    return { class: 'rate-limited', detail, transient: true }
  if (status === 401 || status === 403 || status === 451)
    return { class: 'blocked', detail, transient: false }
  return { class: 'http-error', detail, transient: status >= 500 || status === 408 || status === 425 }
}

const tlsCodes =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|PINNED_CERTIFICATE|EPROTO)/
const timeoutCodes = new Set([
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
])

/**
 * Sorts what a connection or a body threw.
 * @param answered whether the head of the answer had arrived: a connection that breaks then is a truncated body
 */
export function failureOfError(error: unknown, answered: boolean): Failure {
  const { code, message } = rootOf(error)
  const detail = code === '' || message.includes(code) ? message : `${code}: ${message}`
  if (code === 'REFUSED_ADDRESS') return { class: 'refused-address', detail: message, transient: false }
  if (code === 'BODY_LIMIT' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return { class: 'limit', detail, transient: false }
  if (code === 'ENCODING') return { class: 'encoding', detail: message, transient: false }
  if (timeoutCodes.has(code) || isTimeout(error)) return { class: 'timeout', detail, transient: true }
  if (tlsCodes.test(code)) return { class: 'tls', detail, transient: false }
  if (/^Z_|^ERR_(BROTLI|_ERR)|BROTLI/.test(code)) {
    return code === 'Z_BUF_ERROR' || /unexpected end/i.test(message)
      ? { class: 'truncated', detail, transient: true }
      : { class: 'encoding', detail, transient: false }
  }
  if (answered) return { class: 'truncated', detail, transient: true }
  return { class: 'unreachable', detail, transient: true }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}

function rootOf(error: unknown): { code: string; message: string } {
  let current = error
  for (let depth = 0; depth < 5; depth += 1) {
    if (!(current instanceof Error)) break
    const code = 'code' in current && typeof current.code === 'string' ? current.code : ''
    if (current instanceof AggregateError && current.errors.length > 0) current = current.errors[0]
    else if (code !== '' || current.cause === undefined) return { code, message: current.message }
    else current = current.cause
  }
  return { code: '', message: current instanceof Error ? current.message : String(current) }
}
