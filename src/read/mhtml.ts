import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { decode } from '../normalise/decode.ts'
import { finding } from './finding-of.ts'
import { readHtml } from './html.ts'

/** Parts of an archive that are looked at; pages come with dozens of pictures. */
const partsMax = 500

type Part = { readonly mediaType: string | null; readonly encoding: string; readonly content: string }

/** Reads a web archive (MHTML, which Word writes under the name .doc): its first HTML part, as a page. */
export async function readMhtml(raw: RawDocument): Promise<ParsedDocument | Finding> {
  const file = Buffer.from(raw.bytes).toString('latin1')
  const page = partsOf(file).find(part => /^text\/html/i.test(part.mediaType ?? ''))
  if (!page) return finding(raw, 'unreadable', 'a web archive without an HTML page')
  const { text, warnings } = decode(bytesOf(page), { mediaType: page.mediaType, charset: null })
  const parsed = readHtml(text, raw.provenance)
  return { ...parsed, warnings: [...warnings, ...parsed.warnings] }
}

function partsOf(file: string): Part[] {
  const boundary = /\bboundary\s*=\s*"?([^";\r\n]{1,200})/i.exec(file.slice(0, 8_192))?.[1]
  if (!boundary) return []
  const pieces = file.split(`--${boundary}`, partsMax + 1).slice(1)
  return pieces.map(piece => {
    const body = /\r?\n\r?\n/.exec(piece)
    const head = unfold(piece.slice(0, body?.index ?? 0))
    return {
      mediaType: /^content-type:\s*([^\r\n]+)/im.exec(head)?.[1] ?? null,
      encoding: /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? '7bit',
      content: body ? piece.slice(body.index + body[0].length) : '',
    }
  })
}

/** Long header lines go on in the next line, which then begins with a blank. */
function unfold(head: string): string {
  return head.replace(/\r?\n[ \t]+/g, ' ')
}

function bytesOf({ encoding, content }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(content, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(content, 'latin1')
  const plain = content
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
