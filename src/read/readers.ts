import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { decode } from '../normalise/decode.ts'
import { finding } from './finding-of.ts'
import type { ReadContext } from './read-context.ts'
import { type ContentKind, sniff } from './sniff.ts'

type Reader = (raw: RawDocument, context: ReadContext) => Promise<ParsedDocument | Finding>

/** Kept, for a crawl reads a page every few milliseconds and each import is looked up anew. */
let htmlReader: Promise<typeof import('./html.ts')> | undefined

/** One reader per kind of content. Readers load when first needed: most runs meet few kinds. */
const readers: Partial<Record<ContentKind, Reader>> = {
  html: async raw => {
    htmlReader ??= import('./html.ts')
    const { readHtml } = await htmlReader
    const { text, warnings } = decode(raw.bytes, raw)
    const parsed = readHtml(text, raw.provenance)
    return { ...parsed, warnings: [...warnings, ...parsed.warnings] }
  },
  markdown: async raw => (await import('./markdown.ts')).readMarkdown(raw),
  text: async raw => (await import('./text.ts')).readText(raw),
  pdf: async (raw, context) => (await import('./pdf.ts')).readPdf(raw, context),
  image: async (raw, context) => (await import('./scan.ts')).readImage(raw, context),
  docx: async (raw, context) => (await import('./docx.ts')).readDocx(raw, context),
  doc: async raw => (await import('./doc.ts')).readDoc(raw),
  rtf: async raw => (await import('./rtf.ts')).readRtf(raw),
  mhtml: async raw => (await import('./mhtml.ts')).readMhtml(raw),
  zip: async (raw, context) => (await import('./zip.ts')).readZip(raw, context),
}

const unreadKinds: Partial<Record<ContentKind, string>> = {
  empty: 'the file is empty',
  office: 'a spreadsheet, presentation or OpenDocument file',
  json: 'data (JSON) and no document; what it describes is read from a file of its own',
  binary: 'no kind of document that is known',
}

/** Kinds whose readers run foreign parsers over hostile input: they run apart, where they can be stopped. */
export const riskyKinds: ReadonlySet<ContentKind> = new Set(['pdf', 'image', 'docx', 'doc', 'rtf', 'zip'])

/**
 * Reads bytes with the reader of their kind, in this thread. What a reader throws becomes a finding;
 * what it cannot survive (an endless loop, no memory left) is the business of `isolated/`.
 */
export async function readContent(
  raw: RawDocument,
  context: ReadContext,
  kind: ContentKind = sniff(raw.bytes),
): Promise<ParsedDocument | Finding> {
  const reader = readers[kind]
  if (!reader)
    return finding(
      raw,
      'unread-format',
      unreadKinds[kind] ?? `no reader for ${kind} files`,
      kind === 'empty' ? 'Fetch or copy the file again' : undefined,
    )
  try {
    return await reader(raw, context)
  } catch (error) {
    return finding(raw, 'unreadable', `${kind}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
