import { unpack } from '../archive.ts'

/** Pictures of one file that are recognised, at some five seconds each. */
export const picturesMax = 50

/** The pictures of a Word file in the order of their numbers, which is the order in which they were put in. */
export function wordPictures(bytes: Uint8Array): Uint8Array[] {
  const files = unpack(bytes, name => /^word\/media\/[^/]+\.(?:png|jpe?g|bmp|webp)$/i.test(name))
  const inOrder = [...files].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  return inOrder.map(([, content]) => content).slice(0, picturesMax)
}
