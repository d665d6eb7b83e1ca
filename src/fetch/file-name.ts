const fileNameCharsMax = 200

/**
 * The name a server gives a download (RFC 6266), without its folders and control characters, at most
 * `fileNameCharsMax` characters. A label only, never a path of ours.
 */
export function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null
  const encoded = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition)
  const name = encoded === undefined ? (plain?.[1] ?? plain?.[2]) : decoded(encoded)
  const base = name
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{C}]/gu, '')
    .trim()
    .slice(0, fileNameCharsMax)
  return base === undefined || base === '' ? null : base
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
