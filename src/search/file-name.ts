/** The name under which people know a file; a page of a site has none. */
export function fileNameOf(place: string): string | null {
  const path = URL.canParse(place) ? new URL(place).pathname : place
  const name = path.split('/').at(-1) ?? ''
  return /\.(?:pdf|docx?|xlsx?|rtf|odt|zip|txt)$/i.test(name) ? decoded(name) : null
}

/** The number of a paper that was signed by hand stands in the name of its scan alone: `quyet-dinh-2871.pdf`. */
export function wordsOfFile(place: string): readonly string[] {
  const words = (fileNameOf(place) ?? '').replace(/\.\w+$/, '').split(/[^\p{L}\p{N}]+/u)
  return words.some(word => /^\d{1,4}$/.test(word)) ? [words.join(' ').trim()] : []
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
