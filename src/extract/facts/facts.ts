import type { UnboundAssertion } from '../../domain/document.ts'
import type { TextContext } from '../context.ts'

/** What a document is, with everything that was read about it. */
export type Facts = Pick<
  TextContext,
  'kind' | 'title' | 'publishedOn' | 'eventOn' | 'jurisdiction' | 'own'
> & {
  /** Everything that was read, also what is not shown. */
  readonly evidence: readonly UnboundAssertion[]
  /** Where the evidence disagrees or is doubtful. */
  readonly warnings: readonly string[]
}
