import type { Picture } from '../scan/rules.ts'
import type { PdfDocument, PdfPage } from './open.ts'

/** A drawn page holds at most this many pixels; larger sheets are drawn smaller. */
export const renderedPixelsMax = 40_000_000

/**
 * Draws one page as a PNG at `dpi` dots an inch, without annotations (signature pictures have a text of their own).
 * `turn` is added to the page's own rotation, in degrees. `prepare` may change the pixels before they are packed.
 */
export async function renderPage(
  document: PdfDocument,
  page: PdfPage,
  { dpi, turn, prepare }: { dpi: number; turn: number; prepare: (picture: Picture) => void },
): Promise<{ png: Uint8Array; height: number }> {
  const rotation = (page.rotate + turn) % 360
  const full = page.getViewport({ scale: dpi / 72, rotation })
  const shrink = Math.min(1, Math.sqrt(renderedPixelsMax / (full.width * full.height)))
  const viewport = page.getViewport({ scale: (dpi / 72) * shrink, rotation })
  const made = document.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const { canvas, context } = made
  await page.render({ canvas, canvasContext: context, viewport, annotationMode: noAnnotations }).promise
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  prepare({ data: image.data, width: canvas.width, height: canvas.height })
  context.putImageData(image, 0, 0)
  const png = canvas.toBuffer('image/png')
  document.canvasFactory.destroy(made)
  return { png, height: canvas.height }
}

const noAnnotations = 0
