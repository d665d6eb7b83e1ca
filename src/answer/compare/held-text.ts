import type { Extraction } from '../../domain/extraction.ts'
import { type InstrumentId, isComplete } from '../../domain/instrument-id.ts'
import type { Registry } from '../../registry/registry.ts'
import { instrumentsActingOn } from '../../store/acting-on.ts'
import { findVersion } from '../../store/document-version.ts'
import type { Store } from '../../store/store.ts'
import { documentsOfInstrument, findDocument, type StoredDocument } from '../../store/stored-document.ts'
import { briefOf, type InstrumentBrief } from '../instrument-brief.ts'
import { instrumentsMeant } from '../instruments-meant.ts'
import { masked } from '../masked.ts'

/** A text that is held, and whose it is. */
export type HeldText = {
  /** The instrument whose provisions the text has; null for a document that is none. */
  readonly instrument: InstrumentBrief | null
  readonly documentId: string
  readonly textHash: string
  /** Instant at which this text was first held, UTC. */
  readonly seenOn: string
  readonly title: string | null
  /** The consolidated text (văn bản hợp nhất) that stands for the instrument; null: its own text. */
  readonly consolidation: InstrumentBrief | null
  readonly extraction: Pick<Extraction, 'text' | 'outline' | 'references'>
}

export type NoText = {
  readonly refused: 'not-found' | 'ambiguous' | 'text-missing'
  readonly detail: string
  /** `detail` in English. */
  readonly english: string
  readonly candidates: readonly string[]
}

const documentName = /^([0-9a-f]{16})(?:@([0-9a-f]{6,64}))?$/

/**
 * The text that a reader means: a document (`3b1935205f604e26`), one of its versions (`3b1935205f604e26@0f3a…`), or the
 * text of an instrument by id or symbol, where its own is not held that of a consolidation of it.
 */
export function heldText(store: Store, registry: Registry, asked: string): HeldText | NoText {
  const name = documentName.exec(asked.trim())
  if (name?.[1]) return textOfDocument(store, name[1], name[2])
  const [id, ...others] = instrumentsMeant(store, registry, asked)
  if (id === undefined)
    return {
      refused: 'not-found',
      detail: `chưa biết "${asked}"`,
      english: `nothing is known of "${asked}"`,
      candidates: [],
    }
  if (others.length > 0)
    return {
      refused: 'ambiguous',
      detail: `"${asked}" có thể là một trong ${others.length + 1} văn bản`,
      english: `"${asked}" may be any of ${others.length + 1} instruments`,
      candidates: [id, ...others],
    }
  return textOfInstrument(store, id as InstrumentId, 'own') ?? noText(store, id as InstrumentId)
}

function noText(store: Store, id: InstrumentId): NoText {
  const name = briefOf(store, id).symbol ?? id
  return {
    refused: 'text-missing',
    detail: `chưa có toàn văn tiếng Việt của ${name}; hãy nạp tệp văn bản bằng "thidua ingest <tệp>"`,
    english: `the Vietnamese text of ${name} is not held: ingest its file with "thidua ingest <file>"`,
    candidates: [],
  }
}

/**
 * The Vietnamese text of an instrument: its own, or a consolidation of it, the newest. `prefer` says which comes first
 * where both are held; undefined when neither is.
 */
export function textOfInstrument(
  store: Store,
  id: InstrumentId,
  prefer: 'own' | 'consolidation',
): HeldText | undefined {
  const own = (): HeldText | undefined => {
    const document = bestOf(documentsOfInstrument(store, id))
    return document && ofDocument(document, briefOf(store, id), null)
  }
  const consolidated = (): HeldText | undefined => {
    const found = consolidationsOf(store, id)[0]
    return found && ofDocument(found.document, briefOf(store, id), briefOf(store, found.id))
  }
  return prefer === 'own' ? (own() ?? consolidated()) : (consolidated() ?? own())
}

type Consolidation = { readonly id: InstrumentId; readonly document: StoredDocument }

/** Consolidated texts of an instrument that are held, newest first. One of what amends it is none of it. */
function consolidationsOf(store: Store, id: InstrumentId): readonly Consolidation[] {
  return instrumentsActingOn(store, id, ['consolidates'])
    .flatMap(consolidation => {
      const document = bestOf(documentsOfInstrument(store, consolidation))
      if (!document) return []
      const first = document.extraction.references.find(one => one.relation === 'consolidates')
      return first?.id === id ? [{ id: consolidation, document }] : []
    })
    .sort((a, b) => issuedOn(b).localeCompare(issuedOn(a)))
}

function issuedOn({ document }: Consolidation): string {
  return document.extraction.own?.issuedOn ?? ''
}

/** The Vietnamese original with most articles, then the longest. */
function bestOf(documents: readonly StoredDocument[]): StoredDocument | undefined {
  const readable = documents.filter(
    ({ secret, extraction }) => !secret && extraction.language === 'vi' && !extraction.machineTranslated,
  )
  const articles = ({ extraction }: StoredDocument): number =>
    extraction.outline.filter(({ path }) => path.dieu !== undefined && path.khoan === undefined).length
  return [...readable].sort(
    (a, b) => articles(b) - articles(a) || b.extraction.text.length - a.extraction.text.length,
  )[0]
}

function ofDocument(
  document: StoredDocument,
  instrument: InstrumentBrief | null,
  consolidation: InstrumentBrief | null,
): HeldText {
  const shown = masked(document.extraction)
  return {
    instrument,
    documentId: document.documentId,
    textHash: document.version.textHash,
    seenOn: document.version.createdAt,
    title: shown.title,
    consolidation,
    extraction: shown,
  }
}

function textOfDocument(store: Store, documentId: string, hash: string | undefined): HeldText | NoText {
  const missing: NoText = {
    refused: 'not-found',
    detail: `không có tài liệu ${documentId}${hash === undefined ? '' : `, bản ${hash}`}`,
    english: `no document ${documentId}${hash === undefined ? '' : `, version ${hash}`}`,
    candidates: [],
  }
  const document = findDocument(store, documentId)
  if (!document || document.secret) return missing
  const own = document.extraction.own?.id
  const instrument = own !== undefined && isComplete(own) ? briefOf(store, own) : null
  const now = ofDocument(document, instrument, null)
  if (hash === undefined) return now
  const version = findVersion(store, documentId, hash)
  if (!version || version.secret) return missing
  const { text, outline, references, title, textHash, createdAt } = version
  const earlier = masked({ ...document.extraction, text, outline, references, entities: [], title })
  return { ...now, textHash, seenOn: createdAt, title: earlier.title, extraction: earlier }
}
