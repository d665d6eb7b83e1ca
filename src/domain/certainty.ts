/** How sure a fact is, in the words of the reference tables. */
export const certainties = ['verified', 'verified-in-part', 'derived', 'memory', 'weak'] as const
export type Certainty = (typeof certainties)[number]

/**
 * Where a fact was read, strongest first. The value shown is that of the strongest evidence;
 * the others stay stored, and disagreement is shown.
 */
export const evidenceOrder = [
  'signed-text', // the signed text itself
  'portal-table', // the official portal's table of properties
  'registry', // a verified row of data/
  'citation', // another document's citation
  'registry-memory', // a row of data/ from memory
  'inference',
] as const
export type EvidenceKind = (typeof evidenceOrder)[number]

/** Thông tin: one fact about one subject, with the place it was read. Never overwritten. */
export type Assertion = {
  /** An instrument id or a document id. */
  readonly subject: string
  /** `title`, `issuedOn`, `effectiveFrom`, `issuer`, `jurisdiction` … */
  readonly field: string
  readonly value: string
  readonly evidence: EvidenceKind
  readonly certainty: Certainty
  /** The words it rests on, or the source id of a registry row. */
  readonly quote: string | null
}
