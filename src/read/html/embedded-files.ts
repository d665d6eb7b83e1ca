import { attribute, type HtmlElement } from './tree.ts'

/** What an address looks like that leads to a file a reader would keep. */
export const fileEnding = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|rtf|tiff?)(?:$|[?#/&])/i

const addressUnitsMax = 2_000

/**
 * The file that an element shows inside the page or opens in a viewer, null when none: `<iframe src="a.pdf">`, `<object
 * data>`, `<embed>`, what loads late (`data-src`), and the file in a viewer's address
 * (`docs.google.com/gview?url=…`, `viewer.html?file=…`, `view.officeapps.live.com/op/embed.aspx?src=…`).
 */
export function embeddedFile(element: HtmlElement): string | null {
  for (const name of addressAttributes[element.name] ?? []) {
    const address = attribute(element, name).trim()
    if (address === '' || address.length > addressUnitsMax || /^(?:javascript|data|about):/i.test(address))
      continue
    const file = fileInViewer(address) ?? (element.name === 'a' ? null : ownFile(address))
    if (file) return file
  }
  return null
}

const addressAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  embed: ['src', 'data-src'],
  iframe: ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src'],
  object: ['data', 'data-src'],
}

/** Without the part that tells the viewer how to show it: `#zoom=0`, `#view=FitH`. */
function ownFile(address: string): string | null {
  const bare = address.replace(/#.*$/s, '')
  return fileEnding.test(bare.replace(/\?.*$/s, '')) ? bare : null
}

function fileInViewer(address: string): string | null {
  if (!address.includes('=')) return null
  for (const [, value = ''] of address.matchAll(/[?&](?:url|file|src|pdf|pdfurl|document)=([^&#]+)/gi)) {
    const file = ownFile(decoded(value))
    if (file && /^(?:https?:)?\/|^[\w.-]+\//i.test(file)) return file
  }
  return null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const shortcodeFile =
  /\[[a-z][a-z0-9_-]{2,40}\s[^[\]]{0,300}?(?:url|src|file|source|href)\s?=\s?["'“”″]([^"'“”″[\]\s]{5,500})|\[[a-z][a-z0-9_-]{2,40}[^[\]]{0,300}\](https?:[^\s[\]]{5,500})\[\//gi

/** Files named by a shortcode whose plug-in is gone, so that the page shows it as words: `[pdf-embedder url="…"]`. */
export function shortcodeFiles(text: string): string[] {
  return [...text.matchAll(shortcodeFile)].flatMap(
    ([, named, between]) => ownFile(named ?? between ?? '') ?? [],
  )
}
