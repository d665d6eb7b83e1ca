import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import { type Finding, isFinding } from '../domain/finding.ts'
import { finding } from './finding-of.ts'
import { readIsolated } from './isolated/read-isolated.ts'
import { joinDocuments } from './join-documents.ts'
import { readContent, riskyKinds } from './readers.ts'
import { sniff } from './sniff.ts'

export { closeReaders } from './isolated/read-isolated.ts'

export type ReadOptions = {
  /** Recognise pages that are pictures; default true. Without it a scan is a finding. */
  readonly ocr?: boolean
}

/** Larger files are refused: the longest gazette PDF seen has 20 MB. */
export const fileBytesMax = 100_000_000

/**
 * Đọc: reads a captured file of any format, chosen by its content and never by its name.
 * What cannot be read comes back as a finding that says why and what to do; nothing is thrown for bad input.
 * Risky formats are read in a thread of their own with limits on time and memory.
 */
export async function read(raw: RawDocument, options: ReadOptions = {}): Promise<ParsedDocument | Finding> {
  if (raw.bytes.length > fileBytesMax)
    return finding(raw, 'limit', `${raw.bytes.length} bytes; at most ${fileBytesMax} are read`)
  const ocr = options.ocr ?? true
  const kind = sniff(raw.bytes)
  if (riskyKinds.has(kind)) return readIsolated(raw, ocr)
  return readContent(raw, { ocr, progress: () => {} }, kind)
}

/**
 * Reads the files of one document (a decision and its annexes in several PDFs) and puts them together in the order
 * given. Where a file came from, the first says for all. A file that cannot be read is a warning of the whole;
 * only when none can is the answer a finding, that of the first.
 */
export async function readTogether(
  raws: readonly RawDocument[],
  options: ReadOptions = {},
): Promise<ParsedDocument | Finding> {
  const [first] = raws
  if (!first) throw new RangeError('no files to read together')
  const documents: ParsedDocument[] = []
  const findings: Finding[] = []
  for (const raw of raws) {
    const result = await read(raw, options)
    if (isFinding(result)) findings.push(result)
    else documents.push(result)
  }
  const [document] = documents
  const [failure] = findings
  if (!document) return failure ?? finding(first, 'unreadable', 'nothing to read')
  const warnings = findings.map(({ subject, detail }) => `${subject}: ${detail}`)
  return joinDocuments(documents, { provenance: first.provenance, format: document.format, warnings })
}
