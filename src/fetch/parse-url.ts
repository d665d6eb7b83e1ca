/** Longest address taken from a page, in characters. */
export const urlCharsMax = 2_083

/** The address, resolved against `base`; undefined when it is none or longer than `urlCharsMax`. */
export function parseUrl(text: string, base?: string): URL | undefined {
  if (text.length > urlCharsMax) return undefined
  try {
    return base === undefined ? new URL(text) : new URL(text, base)
  } catch {
    return undefined
  }
}
