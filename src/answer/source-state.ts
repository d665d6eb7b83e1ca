/** Nguồn: a site that is watched, and how it fares. */
export type SourceState = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly jurisdiction: string | null
  readonly enabled: boolean
  readonly baseUrl: string
  readonly lastRunOn: string | null
  readonly documents: number
  readonly findings: readonly { readonly class: string; readonly detail: string; readonly next: string }[]
}
