/** What optical recognition returns, as far as it is used. Boxes are pixels from the upper left corner. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export type RecognisedSymbol = { readonly text: string; readonly confidence: number }

export type RecognisedWord = {
  readonly text: string
  /** 0–100. */
  readonly confidence: number
  readonly bbox: Box
  readonly symbols: readonly RecognisedSymbol[]
}

export type RecognisedLine = {
  readonly words: readonly RecognisedWord[]
  readonly bbox: Box
  readonly baseline: Box
}
