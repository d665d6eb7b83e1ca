import type { RecitalIssue } from './recital.ts'

type Issue = Partial<Omit<RecitalIssue, 'kind'>>

/** An issue of a kind; what is not said of it is null, and it is not settled. */
export function issue(kind: RecitalIssue['kind'], about: Issue): RecitalIssue {
  return { kind, printed: null, known: null, instrument: null, settled: false, ...about }
}
