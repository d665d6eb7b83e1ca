/** Red is at least this much stronger than green and blue in stamp ink, of 255. */
const redExcessMin = 30

/**
 * Prepares a scanned page for recognition, in place: red ink (stamps, seals) becomes paper, the rest grey.
 * `pixels` are red, green, blue and opacity, one byte each.
 */
export function removeRedInk(pixels: Uint8ClampedArray): void {
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const red = pixels[at] ?? 0
    const green = pixels[at + 1] ?? 0
    const blue = pixels[at + 2] ?? 0
    const grey = red - Math.max(green, blue) > redExcessMin ? 255 : Math.max(red, green, blue)
    pixels[at] = grey
    pixels[at + 1] = grey
    pixels[at + 2] = grey
  }
}
