/** A known page of this run under the text that it has now; `before`: the sketch of what it said until then. */
type Known = { readonly place: string; readonly before: string }
/** Pages that were never read before and say the same; `taken`: ids of those that were before the others were seen. */
export type Alike = { readonly titles: Set<string>; readonly taken: Set<number> }

/** What the texts of one run show together. */
export class SeenTexts {
  readonly known = new Map<string, Known[]>()
  readonly fresh = new Map<string, Alike>()
}
