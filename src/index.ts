import { referencesIn } from './answer/references-in.ts'
import type { Day } from './domain/day.ts'
import { noProvenance, type Provenance } from './domain/document.ts'
import type { Extraction, Reference } from './domain/extraction.ts'
import { type Finding, isFinding } from './domain/finding.ts'
import { annotate } from './extract/index.ts'
import { normalise } from './normalise/index.ts'
import { read } from './read/index.ts'
import { loadRegistry } from './registry/load.ts'

export type { Extraction, Finding, Provenance, Reference }

/**
 * Reads one document, whatever its format, and says what it is, what it cites and whom it names.
 * Stores nothing and needs no network. @returns a Finding when the bytes could not be read, with the next step.
 */
export async function extract(
  bytes: Uint8Array,
  provenance: Partial<Provenance> = {},
): Promise<Extraction | Finding> {
  const raw = {
    stage: 'raw',
    bytes,
    mediaType: null,
    charset: null,
    provenance: { ...noProvenance, ...provenance },
  } as const
  const parsed = await read(raw)
  return isFinding(parsed) ? parsed : annotate(normalise(parsed), loadRegistry()).extraction
}

/**
 * Every reference to a legal or party document in a text, with offsets into the text as given, and the day the text
 * dates itself. Resolved from the text and the registry alone; status needs a data folder (`thidua lookup`).
 */
export function lookup(text: string): { references: Reference[]; issuedOn: Day | null } {
  return referencesIn(loadRegistry(), text)
}
