/** What bytes are, told from the bytes alone: names and declared types lie too often. */
export const contentKinds = [
  'empty',
  'html',
  'markdown',
  'text',
  'pdf',
  'docx',
  'zip',
  'doc',
  'rtf',
  'image',
  'office',
  'mhtml',
  'json',
  'binary',
] as const
export type ContentKind = (typeof contentKinds)[number]

/** Bytes looked at to recognise mark-up; a page that has none in its first 64 KiB is not HTML. */
export const sniffedBytesMax = 65_536

const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const rtfHead = [0x7b, 0x5c, 0x72, 0x74, 0x66]
const zipHeads = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]
const imageHeads = [
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x42, 0x4d], // BMP
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big endian
]

/**
 * Recognises a file by its first bytes. OLE comes before everything else: a Word 97 file may hold a whole zip
 * (an embedded spreadsheet), and the search for zip members would find that.
 */
export function sniff(bytes: Uint8Array): ContentKind {
  const file = sniffFile(bytes)
  if (file !== null) return file
  return beginsAsHtml(latin1(bytes.subarray(0, pageStartWithin))) ? 'html' : sniffText(bytes, headOf(bytes))
}

/** Nearly every page says what it is at its start, so that the rest need not be looked at. */
const pageStartWithin = 1024

/** The same of files that are no text; null: text, a page, data or nothing known. */
export function sniffFile(bytes: Uint8Array): ContentKind | null {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, oleHead)) return 'doc'
  if (zipHeads.some(head => startsWith(bytes, head))) return kindOfZip(bytes)
  const head = latin1(bytes.subarray(0, pdfHeadWithin))
  if (head.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes.subarray(firstShown(bytes)), rtfHead)) return 'rtf'
  return imageHeads.some(bytesOf => startsWith(bytes, bytesOf)) || isWebp(head) ? 'image' : null
}

/** Place of the first byte that is no white space. */
function firstShown(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, sniffedBytesMax)
  let at = 0
  while (at < end && isWhite(bytes[at] ?? 0)) at += 1
  return at
}

function isWhite(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xa0
}

function headOf(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, sniffedBytesMax))
}

/** Readers of PDF accept rubbish before the header, up to this many bytes (ISO 32000 annex H). */
const pdfHeadWithin = 1024

function sniffText(bytes: Uint8Array, head: string): ContentKind {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || isWideText(head)
  // UTF-16 without its zero bytes is near enough to ASCII to see mark-up in.
  const readable = utf16 ? head.replaceAll('\0', '').replace(/^[ÿþ]{2}/, '') : head.replace(/^ï»¿/, '')
  if (!utf16 && isBinary(head)) return 'binary'
  if (/^\s*MIME-Version:[\s\S]{0,2000}multipart\/related/i.test(readable)) return 'mhtml'
  if (!utf16 && isJson(bytes, readable)) return 'json'
  if (/^\s*---[ \t]*\r?\n[\s\S]{0,8000}?\r?\n---[ \t]*(?:\r?\n|$)/.test(readable)) return 'markdown'
  if (looksLikeHtml(readable)) return 'html'
  return looksLikeMarkdown(readable) ? 'markdown' : 'text'
}

/** Data beside documents. What only looks like it (a text that opens with a bracket) does not parse. */
function isJson(bytes: Uint8Array, head: string): boolean {
  if (!/^\s*(?:\{\s*"|\[\s*[{"[])/.test(head) || bytes.length > jsonBytesMax) return false
  try {
    JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
    return true
  } catch {
    return false
  }
}

const jsonBytesMax = 50_000_000

/** By a document type or a root element. */
function beginsAsHtml(head: string): boolean {
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head)
}

/** The same, or several of the elements every page has. */
function looksLikeHtml(head: string): boolean {
  if (beginsAsHtml(head)) return true
  const tags = head.match(
    /<\/?(?:html|head|body|title|meta|div|p|span|table|tbody|tr|td|br|h[1-6]|ul|li|figure|strong)\b[^<>]{0,2000}>/gi,
  )
  if (!tags) return false
  return tags.length >= 3 && (/^\s*</.test(head) || tags.length * markupShare >= head.length)
}

/** Text with a tag in every 500 characters is mark-up; a text that shows a few tags is not. */
const markupShare = 500

function looksLikeMarkdown(head: string): boolean {
  return /\]\(https?:\/\//.test(head) || /^#{1,6} \S/m.test(head)
}

/** Control characters that no text holds, more than one in a thousand. */
function isBinary(head: string): boolean {
  const odd = head.match(/[\0-\x06\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return odd > 0 && odd * 1000 > head.length
}

/** UTF-16 without a byte order mark: of mostly Latin text, nearly every second byte of one parity is small. */
function isWideText(head: string): boolean {
  if (head.length < 16 || !head.includes('\0')) return false
  const zeros = [0, 0]
  for (let index = 0; index < head.length; index += 1) {
    if (head.charCodeAt(index) === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  return Math.max(even, odd) > head.length * 0.25 && Math.min(even, odd) < head.length * 0.02
}

function isWebp(head: string): boolean {
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
}

/** The archive's directory names the main part of an Office file; its order in the archive is free. */
function kindOfZip(bytes: Uint8Array): ContentKind {
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - directoryBytesMax)))
  const openDocument = latin1(bytes.subarray(30, 100)).startsWith('mimetypeapplication/')
  if (tail.includes('[Content_Types].xml')) return tail.includes('word/document') ? 'docx' : 'office'
  return openDocument ? 'office' : 'zip'
}

/** The directory stands at the end of a zip; this holds about 10,000 entries of it. */
const directoryBytesMax = 1_048_576

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  for (let at = 0; at < head.length; at += 1) if (bytes[at] !== head[at]) return false
  return true
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
