import { readFileSync } from 'node:fs'

/** One labelled page of `gold/content-*.jsonl`; the rules are in CONTENT.md beside it. */
export type ContentGold = {
  readonly file: string
  readonly page_kind: string
  readonly title: string | null
  readonly published_on: string | null
  readonly updated_on: string | null
  readonly number: string | null
  readonly issued_on: string | null
  readonly effective_on: string | null
  readonly issuer: string | null
  readonly signer: string | null
  readonly doc_type: string | null
  readonly attachments: readonly string[]
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly list_items: {
    readonly count: number
    readonly first: string | null
    readonly last: string | null
  } | null
  readonly also?: Partial<Record<string, readonly unknown[]>>
}

/** The labelled pages, one JSON object a line. @throws where a line is none */
export function readContentGold(path: string): ContentGold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as ContentGold)
}
