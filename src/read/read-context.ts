/** What a reader may use while it works. */
export type ReadContext = {
  /** Recognise pages that are pictures. */
  readonly ocr: boolean
  /** Says that work goes on; a reader that is silent for too long is stopped. */
  readonly progress: () => void
}
