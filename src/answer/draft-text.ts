import { todayInVietnam } from '../domain/day.ts'
import { noProvenance } from '../domain/document.ts'
import { isFinding } from '../domain/finding.ts'
import { normalise } from '../normalise/index.ts'
import { readIsolated } from '../read/isolated/read-isolated.ts'
import { type ContentKind, sniff } from '../read/sniff.ts'
import { lookupUnitsMax } from './lookup-answer.ts'

/** A draft is a few pages: larger files are gazettes, and are not read while a person waits. */
export const draftBytesMax = 10 * 1024 * 1024
/** A person waits: a file that takes longer is told to be pasted instead. */
const limits = { silenceMsMax: 20_000, totalMsMax: 40_000 }

/** Files wait for each other; more than these are sent away. */
const waitingMax = 4
let waiting = 0

/** Word saves pages and plain text under the name of a document too. */
const taken: ReadonlySet<ContentKind> = new Set(['doc', 'docx', 'pdf', 'rtf', 'html', 'mhtml', 'text'])

export type DraftText =
  | { readonly text: string; readonly cut: boolean }
  | { readonly refused: 'too-large' | 'format' | 'unreadable' | 'busy'; readonly detail: string }

/**
 * The text of a draft given as a Word file or a PDF, read in a thread of its own and kept nowhere. Pages that are
 * pictures are not recognised here: recognising takes longer than a person waits. `cut`: only the first part is taken.
 */
export async function draftText(bytes: Uint8Array): Promise<DraftText> {
  if (bytes.length > draftBytesMax)
    return { refused: 'too-large', detail: `${bytes.length} > ${draftBytesMax}` }
  const kind = sniff(bytes)
  if (!taken.has(kind)) return { refused: 'format', detail: kind }
  if (waiting >= waitingMax) return { refused: 'busy', detail: `${waiting}` }
  const provenance = { ...noProvenance, seenOn: todayInVietnam() }
  const raw = { stage: 'raw' as const, bytes, mediaType: null, charset: null, provenance }
  waiting += 1
  const parsed = await readIsolated(raw, false, limits).finally(() => {
    waiting -= 1
  })
  if (isFinding(parsed)) return { refused: 'unreadable', detail: parsed.detail }
  const { text } = normalise(parsed).body
  return { text: text.slice(0, lookupUnitsMax), cut: text.length > lookupUnitsMax }
}
