/** The parts of gold/seed-gold.json that are scored; its `scoring_hint` says which of them are strict. */
export type SeedGold = {
  readonly file: string
  readonly language: string
  readonly is_machine_translation: boolean
  readonly title_in_text: string | null
  readonly title_from_url_vi?: string
  readonly doc_kind: string
  readonly event_date: string | null
  readonly publish_date: string | null
  readonly publish_date_evidence: string
  readonly source: { readonly original_url: string | null }
  readonly province: { readonly slug: string; readonly evidence: string }
  readonly organisations: readonly {
    readonly as_written: string
    readonly variants_in_text: readonly string[]
  }[]
  readonly persons: readonly {
    readonly as_written: string
    readonly likely_vi: string
    readonly alternatives: readonly string[]
  }[]
  readonly legal_references: readonly {
    readonly as_written: string
    readonly number_as_written: string | null
    readonly canonical_id: string
    readonly canonical_symbol: string
    readonly issue_date: string | null
    readonly issue_date_evidence: string
  }[]
  readonly movements: readonly { readonly as_written: string }[]
  readonly periods: readonly string[]
  readonly school_years: readonly string[]
  readonly money: readonly { readonly as_written: string; readonly amount: number }[]
  readonly boilerplate_lines: readonly string[]
  readonly boilerplate_repeated_title?: string
}

/** One thing that was looked at: its field, whether it must be right (`strict`), and what was wanted and found. */
export type Check = {
  readonly file: string
  readonly field: string
  readonly strict: boolean
  readonly right: boolean
  readonly wanted: unknown
  readonly found: unknown
}
