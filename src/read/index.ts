import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { decode } from '../normalise/decode.ts'
import { finding } from './finding-of.ts'
import { type ContentKind, sniff } from './sniff.ts'

export type ReadOptions = {
  /** Recognise scanned pages optically; default true. Without it a scan is a finding. */
  readonly ocr?: boolean
}

/** Files above this are refused: the longest gazette PDF seen has 20 MB. */
export const fileBytesMax = 100_000_000

type Reader = (raw: RawDocument, options: ReadOptions) => Promise<ParsedDocument | Finding>

/** One reader per format. Readers load when first needed: most runs meet few formats. */
const readers: Partial<Record<ContentKind, Reader>> = {
  html: async raw => {
    const { readHtml } = await import('./html.ts')
    const { text, warnings } = decode(raw.bytes, raw)
    const parsed = readHtml(text, raw.provenance)
    return { ...parsed, warnings: [...warnings, ...parsed.warnings] }
  },
  markdown: async raw => (await import('./markdown.ts')).readMarkdown(raw),
  pdf: async raw => (await import('./pdf.ts')).readPdf(raw, { ocr: true, progress: () => {} }),
  text: async raw => (await import('./text.ts')).readText(raw),
}

/**
 * Đọc: reads a captured file of any format, chosen by its content and never by its name.
 * What cannot be read comes back as a finding that says why and what to do; nothing is thrown for bad input.
 */
export async function read(raw: RawDocument, options: ReadOptions = {}): Promise<ParsedDocument | Finding> {
  if (raw.bytes.length > fileBytesMax)
    return finding(raw, 'limit', `${raw.bytes.length} bytes; at most ${fileBytesMax} are read`)
  const kind = sniff(raw.bytes)
  const reader = readers[kind]
  if (!reader) return finding(raw, 'unread-format', `no reader for ${kind} files`)
  try {
    return await reader(raw, options)
  } catch (error) {
    return finding(raw, 'unreadable', `${kind}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
