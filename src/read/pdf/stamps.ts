import type { PdfPage } from './open.ts'

/** Operator numbers of the drawing list, as the library names them. */
const showText = 44
const movesText = new Set([40, 41, 42, 43])
const beginAnnotation = 80
const endAnnotation = 81
const paintsImage = new Set([83, 84, 85, 86, 87, 88, 89])

/** Text a signature's picture may hold; longer ones are something else. */
const stampUnitsMax = 1_000

/**
 * The text drawn inside a page's signature fields, one string a field, as printed
 * ("Cơ quan: UBND tỉnh … Giờ ký: …"). The text layer of the page does not contain it.
 */
export async function stampsOf(page: PdfPage): Promise<string[]> {
  const annotations = await page.getAnnotations()
  if (!annotations.some(annotation => annotation.fieldType === 'Sig')) return []
  const { fnArray, argsArray } = await page.getOperatorList()
  const stamps: string[] = []
  let open: string | undefined
  for (const [index, operator] of fnArray.entries()) {
    if (operator === beginAnnotation) open = ''
    else if (operator === endAnnotation && open !== undefined) {
      const text = open.replace(/\s+/g, ' ').trim()
      if (text !== '') stamps.push(text.slice(0, stampUnitsMax))
      open = undefined
    } else if (open !== undefined && movesText.has(operator)) open += ' '
    else if (open !== undefined && operator === showText) open += glyphsOf(argsArray[index])
  }
  return stamps
}

/** Pixels of the largest picture a page draws, 0 without one. A sheet scanned at 100 dots an inch has 900,000. */
export async function largestPicture(page: PdfPage): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let pixels = 0
  for (const [index, operator] of fnArray.entries()) {
    if (paintsImage.has(operator)) pixels = Math.max(pixels, pixelsOf(argsArray[index]))
  }
  return pixels
}

/** Pictures come as (name, width, height), masks as an object that has them; what is neither is a small one. */
function pixelsOf(args: unknown): number {
  if (!Array.isArray(args)) return 1
  const [first, width, height] = args
  if (typeof width === 'number' && typeof height === 'number') return width * height
  return isSized(first) ? first.width * first.height : 1
}

function isSized(value: unknown): value is { width: number; height: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'width' in value &&
    'height' in value &&
    typeof value.width === 'number' &&
    typeof value.height === 'number'
  )
}

function glyphsOf(args: unknown): string {
  const glyphs = Array.isArray(args) ? args[0] : undefined
  if (!Array.isArray(glyphs)) return ''
  return glyphs.map(glyph => (isGlyph(glyph) ? glyph.unicode : '')).join('')
}

function isGlyph(value: unknown): value is { unicode: string } {
  return (
    typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string'
  )
}
