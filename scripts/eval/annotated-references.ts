import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { noProvenance } from '../../src/domain/document.ts'
import type { Reference } from '../../src/domain/extraction.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { toSource } from '../../src/domain/source-map.ts'
import { annotate } from '../../src/extract/index.ts'
import { normalise } from '../../src/normalise/index.ts'
import { read } from '../../src/read/index.ts'
import { loadRegistry } from '../../src/registry/load.ts'

/** A reference with its place in the file as it is, in UTF-16 units of the decoded text. */
export type PlacedReference = { readonly start: number; readonly end: number; readonly reference: Reference }

/**
 * Reads a file as `thidua extract --raw-offsets` does: from bytes to references with offsets into the file.
 * @throws Error naming the file when it cannot be read.
 */
export async function annotatedReferences(path: string): Promise<PlacedReference[]> {
  const parsed = await read({
    stage: 'raw',
    bytes: readFileSync(path),
    mediaType: null,
    charset: null,
    provenance: { ...noProvenance, fileName: basename(path) },
  })
  if (isFinding(parsed)) throw new Error(`${path}: ${parsed.detail}`)
  const { document, extraction } = annotate(normalise(parsed), loadRegistry())
  return extraction.references.map(reference => ({
    ...toSource(document.body, reference.start, reference.end),
    reference,
  }))
}
