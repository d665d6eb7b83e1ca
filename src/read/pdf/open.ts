import { PDFParse } from 'pdf-parse'

/** What is used of a page of the library underneath pdf-parse. */
export type PdfPage = {
  /** Degrees by which a viewer turns the page. */
  readonly rotate: number
  readonly getViewport: (options: { scale: number; rotation?: number }) => PdfViewport
  readonly getTextContent: () => Promise<{ items: readonly PdfTextItem[] }>
  readonly getAnnotations: () => Promise<readonly { readonly fieldType?: string }[]>
  readonly getOperatorList: () => Promise<{
    readonly fnArray: readonly number[]
    readonly argsArray: readonly unknown[]
  }>
  readonly render: (options: object) => { readonly promise: Promise<void> }
  readonly cleanup: () => void
}

export type PdfViewport = { readonly width: number; readonly height: number; readonly transform: number[] }

export type PdfTextItem = { readonly str?: string; readonly transform?: number[]; readonly width?: number }

type Canvas = { readonly width: number; readonly height: number; toBuffer(type: 'image/png'): Uint8Array }
type Context = {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
  putImageData(image: { data: Uint8ClampedArray }, x: number, y: number): void
}

export type CanvasFactory = {
  create(width: number, height: number): { canvas: Canvas; context: Context }
  destroy(made: { canvas: Canvas; context: Context }): void
}

export type PdfDocument = {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
  readonly canvasFactory: CanvasFactory
}

export type OpenPdf = {
  readonly document: PdfDocument
  readonly close: () => Promise<void>
}

/**
 * Opens a PDF through pdf-parse. Its `getText` gives lines without their places, and places are what tells a
 * running head from a sentence; so the document that the parser holds is taken out of it. That member is private:
 * the version is pinned, and the tests of this room fail if it moves.
 * Scripts and actions in the file are never run; the caller's bytes are copied, because the library detaches them.
 * Without `pictures` none is decoded: the seal in a signature takes longer than ten pages of text.
 * @throws when the file is encrypted or broken beyond repair.
 */
export async function openPdf(bytes: Uint8Array, { pictures }: { pictures: boolean }): Promise<OpenPdf> {
  const parser = new PDFParse({
    data: bytes.slice(),
    isEvalSupported: false,
    maxImageSize: pictures ? imagePixelsMax : 1,
    stopAtErrors: false,
  })
  // biome-ignore lint/complexity/useLiteralKeys: brackets reach the private member, see above
  const document: PdfDocument = await parser['load']()
  return { document, close: () => parser.destroy() }
}

/** Larger pictures inside a PDF are not decoded: 80 million pixels are an A3 sheet at 600 dpi. */
export const imagePixelsMax = 80_000_000
