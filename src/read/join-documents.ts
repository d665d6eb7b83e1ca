import type { Format, ParsedDocument, Provenance, StatedFields } from '../domain/document.ts'
import { concatMapped } from '../normalise/mapped-text.ts'

/**
 * Puts several files of one document together, in the order given: sources and texts behind each other, what the
 * first one states before what later ones do.
 */
export function joinDocuments(
  documents: readonly ParsedDocument[],
  { provenance, format, warnings }: { provenance: Provenance; format: Format; warnings: readonly string[] },
): ParsedDocument {
  const [first] = documents
  if (!first) throw new RangeError('no documents to join')
  let offset = 0
  const bodies = documents.map(({ source, body }) => {
    const moved = { text: body.text, starts: body.starts.map(add(offset)), ends: body.ends.map(add(offset)) }
    offset += source.length + 1
    return moved
  })
  // Pages of several files have no numbers in common.
  const { pageStarts: _, ...rest } = first
  return {
    ...rest,
    provenance,
    format,
    source: documents.map(document => document.source).join('\n'),
    body: concatMapped(bodies, '\n'),
    stated: documents.map(document => document.stated).reduce(firstStated),
    listItems: documents.flatMap(document => document.listItems),
    attachments: documents.flatMap(document => document.attachments),
    dropped: [...new Set(documents.flatMap(document => document.dropped))],
    warnings: [...warnings, ...documents.flatMap(document => document.warnings)],
    ocrConfidence: meanConfidence(documents),
  }
}

function add(offset: number): (value: number) => number {
  return value => value + offset
}

function firstStated(first: StatedFields, next: StatedFields): StatedFields {
  const given = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null))
  return { ...next, ...given, labels: [...first.labels, ...next.labels] }
}

/** Weighted by length, over the parts that were recognised. */
function meanConfidence(documents: readonly ParsedDocument[]): number | null {
  const scans = documents.filter(document => document.ocrConfidence !== null)
  const letters = scans.reduce((sum, scan) => sum + scan.body.text.length, 0)
  if (letters === 0) return null
  return scans.reduce((sum, scan) => sum + (scan.ocrConfidence ?? 0) * scan.body.text.length, 0) / letters
}
