import type { Finding } from '../src/domain/finding.ts'

/** Why a reading is refused; `again`: the page is worth a second look in this run. */
export type Refusal = { readonly finding: Finding; readonly again: boolean }
