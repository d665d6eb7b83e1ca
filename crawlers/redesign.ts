import { frameSimilarity, sameFrameMin } from './fingerprint.ts'

/** A template that a page had when it was last looked at, and when its text last changed. */
export type KnownFrame = {
  readonly frame: string
  readonly changedAt: string
  readonly fetchedAt: string
}

/** So many pages with the text that they had before show that a new template is read rightly. */
export const alikeMin = 5
/** A run that sees more templates than this sees no redesign. */
const framesMax = 10
/** So many pages are asked for a second time, at the end of a run, as what others show may speak for them. */
const heldBackMax = 20

/**
 * What the pages of one run show of a redesign: under which new templates known pages were read as they were before. A page
 * that was edited in the same night can be taken as it is read there; until that is known it is held back.
 */
export class Redesign {
  readonly #frames: { readonly frame: string; alike: number }[] = []
  #heldBack = 0

  /** A known page has a new template and its old text. */
  add(frame: string): void {
    const known = this.#find(frame)
    if (known) known.alike += 1
    else if (this.#frames.length < framesMax) this.#frames.push({ frame, alike: 1 })
  }

  isWellRead(frame: string): boolean {
    return (this.#find(frame)?.alike ?? 0) >= alikeMin
  }

  /** Whether a page may be looked at once more behind the others. */
  mayHoldBack(): boolean {
    this.#heldBack += 1
    return this.#heldBack <= heldBackMax
  }

  #find(frame: string): { readonly frame: string; alike: number } | undefined {
    return this.#frames.find(one => frameSimilarity(one.frame, frame) >= sameFrameMin)
  }
}
