import type { MappedText } from '../domain/source-map.ts'

/** A document on its way through the steps: its text so far and what was taken out of it. */
export type Draft = {
  readonly body: MappedText
  /** A legal text, or looks like one, or a list of other pages: lines stay unless they can only be the page's. */
  readonly cautious: boolean
  /** Whether pictures the text announces are gone: they are in anything but a page with its mark-up. */
  readonly withoutPictures: boolean
  /** The title the page states, if it states one. */
  readonly title: string | null
  /** Address on a source line (`Nguồn:`, `Quelle:` …), if there was one. */
  readonly sourceUrl: string | null
  readonly metadataLines: readonly string[]
  readonly dropped: readonly string[]
  readonly warnings: readonly string[]
}

/** One step: Draft → Draft, one file each, named for what it does. */
export type Step = (draft: Draft) => Draft
