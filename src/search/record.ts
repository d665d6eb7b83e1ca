import type { Day } from '../domain/day.ts'
import type { OutlinePart } from '../domain/extraction.ts'
import { type InstrumentId, isComplete, parseInstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import { timelineOf } from '../law/status-timeline.ts'
import { fold } from '../normalise/fold.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import type { Registry, RegistryInstrument } from '../registry/registry.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { countCitingWorks } from '../store/graph.ts'
import { citedSymbol, isHeld } from '../store/instruments.ts'
import { isSecretPlace, unlessSecret } from '../store/secret-places.ts'
import { situationOf } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import { findDocument, type StoredDocument } from '../store/stored-document.ts'
import { articlesOnAwards } from './articles-on-awards.ts'
import { fileNameOf, wordsOfFile } from './file-name.ts'
import { issuerCodeOf, issuerNameOf, namesOfInstrument } from './instrument-names.ts'
import type { IndexRecord } from './search-index.ts'
import { symbolKeysOf } from './symbol-key.ts'
import { titleOfAddress } from './title-of-address.ts'

/** A part that has no parts of its own is cut at this length, at a line break, so that hits stay readable. */
const partUnitsMax = 2_500

/**
 * The records of one outbox group as the store has it now: none when it is gone, secret or no document.
 * Pure but for reading the store; the same store gives the same records.
 */
export function recordsOf(group: string, store: Store, registry: Registry): readonly IndexRecord[] {
  if (group.startsWith('instrument:')) {
    const id = group.slice('instrument:'.length)
    return isHeld(store, id) ? [] : recordsOfInstrument(id as InstrumentId, store, registry)
  }
  const document = findDocument(store, group)
  if (!document || document.secret || isNoDocument(document)) return []
  return recordsOfDocument(withoutSecretPlaces(document, store), store, registry)
}

/**
 * An address or a path tells what lies there: words of it stand for the title of a copy, or of a file, and are found. At the
 * path of a file another one may lie by now that is secret.
 */
function withoutSecretPlaces(document: StoredDocument, store: Store): StoredDocument {
  const { originalUrl, sourceUrl } = document.extraction
  const extraction = {
    ...document.extraction,
    originalUrl: unlessSecret(store, originalUrl),
    sourceUrl: unlessSecret(store, sourceUrl),
  }
  return { ...document, extraction, place: isSecretPlace(store, document.place) ? '' : document.place }
}

function isNoDocument({ extraction }: StoredDocument): boolean {
  return extraction.kind === 'listing' || extraction.kind === 'error' || extraction.kind === 'wrong-document'
}

/** What all records of one document, or of one instrument, have in common. */
type Common = Omit<IndexRecord, 'path' | 'heading' | 'text' | 'textStart' | 'page' | 'cites'>

function recordsOfDocument(
  document: StoredDocument,
  store: Store,
  registry: Registry,
): readonly IndexRecord[] {
  const { extraction } = document
  const own = extraction.own
  const instrumentId = own && isComplete(own.id) ? own.id : null
  const { names, ...fields } = instrumentFields(instrumentId ?? own?.id ?? null, store, registry)
  const jurisdiction = extraction.jurisdiction.map(({ id }) => id)
  const common: Common = {
    ...fields,
    documentId: document.documentId,
    workId: document.workId,
    instrumentId,
    title: maskPersonalNumbers(
      extraction.title ?? own?.symbol ?? addressTitles(document)[0] ?? firstLine(document),
    ),
    kind: extraction.kind,
    language: extraction.language,
    machineTranslated: extraction.machineTranslated,
    symbol: own?.symbol ?? null,
    names: [
      ...names,
      ...(extraction.language === 'vi' ? [] : addressTitles(document)),
      ...placeNames(jurisdiction, registry),
      ...(instrumentId ? [] : wordsOfFile(document.place)),
    ],
    jurisdiction,
    signers: own?.signers ?? [],
    recipients: namesOfType(document, 'recipient'),
    publishedOn: extraction.publishedOn,
    ...(own?.issuedOn ? { issuedOn: own.issuedOn } : {}),
    ...(own?.issuer ? { issuerName: own.issuer } : {}),
    url: document.url ?? extraction.sourceUrl,
    originalUrl: extraction.originalUrl,
    source: document.source,
    file: fileNameOf(document.place),
    eventOn: extraction.eventOn,
    named: own === null ? namedIn(document) : [],
  }
  return partsOf(document).map(part => ({
    ...common,
    ...part,
    page: pageAt(extraction.pages, part.textStart),
    cites: citedIn(document, part),
  }))
}

/** Page on which a place of the text stands; null for a text without pages. */
function pageAt(starts: readonly number[] | undefined, place: number): number | null {
  const pages = starts?.filter(start => start <= place).length ?? 0
  return pages === 0 ? null : pages
}

const namedMax = 60
const namingTypes: ReadonlySet<string> = new Set(['organisation', 'person', 'recipient', 'movement', 'award'])

/** What a report names, as two reports of one event would share it. */
function namedIn({ extraction }: StoredDocument): readonly string[] {
  const names = extraction.entities
    .filter(({ type }) => namingTypes.has(type))
    .map(({ canonical, quote }) => fold(canonical ?? quote))
  const cited = extraction.references.filter(({ id }) => isComplete(id)).map(({ id }) => id)
  return [...new Set([...names, ...cited])].slice(0, namedMax)
}

/** People ask for a regulation by its province, which its title need not name. */
function placeNames(jurisdiction: readonly string[], registry: Registry): readonly string[] {
  return jurisdiction.flatMap(id => registry.provinceById(id.replace(/^dcsvn/, 'vn'))?.vi ?? [])
}

const titleUnitsMax = 120

function firstLine({ extraction, place }: StoredDocument): string {
  const line = extraction.text.trimStart().split('\n', 1)[0] ?? ''
  return line.length > titleUnitsMax ? `${line.slice(0, titleUnitsMax)}…` : line || place
}

/** Titles as addresses have them, without marks: the only Vietnamese title of a translated copy. */
function addressTitles({ extraction, url }: StoredDocument): readonly string[] {
  const titles = [extraction.originalUrl, url ?? extraction.sourceUrl].map(address =>
    address === null ? null : titleOfAddress(address),
  )
  return [...new Set(titles.filter(title => title !== null))]
}

/** Instruments cited in a part, each once. */
function citedIn({ extraction }: StoredDocument, { textStart, text }: Part): readonly InstrumentId[] {
  const inside = extraction.references.filter(
    ({ start, verdict }) =>
      start >= textStart &&
      start < textStart + text.length &&
      (verdict === 'resolved' || verdict === 'known-missing'),
  )
  return [...new Set(inside.map(({ id }) => id))]
}

function namesOfType({ extraction }: StoredDocument, type: 'recipient' | 'person'): readonly string[] {
  return [...new Set(extraction.entities.filter(entity => entity.type === type).map(entity => entity.quote))]
}

/**
 * An instrument whose text is not held is found by its names; one that the awards table knows also by the awards its
 * articles speak of.
 */
function recordsOfInstrument(id: InstrumentId, store: Store, registry: Registry): readonly IndexRecord[] {
  const facts = factsOf(store, id)
  const { names, ...fields } = instrumentFields(id, store, registry)
  const symbol = factOf(facts, 'symbol') ?? citedSymbol(store, id)
  const type = fields.type === null ? undefined : registry.typeByCode(fields.type, fields.issuer ?? undefined)
  const record: IndexRecord = {
    ...fields,
    documentId: null,
    workId: id,
    instrumentId: id,
    title:
      maskPersonalNumbers(factOf(facts, 'title') ?? '') || [type?.vi, symbol ?? id].filter(Boolean).join(' '),
    symbol,
    kind: null,
    language: 'vi',
    machineTranslated: false,
    signers: [],
    recipients: [],
    publishedOn: null,
    url: null,
    originalUrl: null,
    source: null,
    file: null,
    page: null,
    eventOn: null,
    named: [],
    path: null,
    heading: null,
    text: '',
    textStart: 0,
    cites: [],
    names: [
      ...names,
      ...(fields.issuerName === null ? [] : [fields.issuerName]),
      ...placeNames(fields.jurisdiction, registry),
    ],
  }
  const articles = symbol === null ? [] : articlesOnAwards(symbol, registry)
  return [record, ...articles.map(({ dieu, heading }) => ({ ...record, path: { dieu }, heading }))]
}

/** What is known of the instrument itself; nothing for news. */
function instrumentFields(id: string | null, store: Store, registry: Registry) {
  const parts = id === null ? undefined : parseInstrumentId(id)
  const row: RegistryInstrument | undefined = id === null ? undefined : registry.instrumentById(id)
  const complete = id !== null && isComplete(id)
  const facts = complete ? factsOf(store, id) : []
  const issuer = parts ? issuerCodeOf(parts, registry) : null
  return {
    names: namesOfInstrument(row, registry),
    symbolKeys: id === null ? [] : symbolKeysOf(id, factOf(facts, 'issuedOn')),
    type: parts && parts.type !== '_' ? parts.type : null,
    issuer,
    issuerName: issuer === null ? null : issuerNameOf(row, issuer, registry),
    jurisdiction: parts && parts.jurisdiction !== '_' ? [parts.jurisdiction] : [],
    issuedOn: factOf(facts, 'issuedOn') as Day | null,
    rank: parts ? (registry.typeByCode(parts.type, parts.organ)?.rank ?? null) : null,
    citedBy: complete ? countCitingWorks(store, id) : 0,
    statusFrom: complete ? timelineOf(situationOf(store, registry, id)) : [],
  }
}

type Part = Pick<IndexRecord, 'path' | 'heading' | 'text' | 'textStart'>

/** The head of the document, then its articles, annexes and forms; together they cover the text once. */
function partsOf({ extraction }: StoredDocument): readonly Part[] {
  const { outline } = extraction
  const text = maskPersonalNumbers(extraction.text)
  const leaves = leavesOf(outline)
  const parts: Part[] = []
  let end = 0
  for (const leaf of leaves) {
    if (leaf.start < end) continue
    parts.push(...cut(text, { start: end, end: leaf.start, path: null, heading: null }))
    parts.push(...cut(text, { ...leaf, heading: maskPersonalNumbers(leaf.heading) }))
    end = leaf.end
  }
  parts.push(...cut(text, { start: end, end: text.length, path: null, heading: null }))
  return parts.length > 0 ? parts : [{ path: null, heading: null, text: '', textStart: 0 }]
}

/** Articles, and annexes, sections or chapters that have none: the parts a reader is shown, in order. */
function leavesOf(outline: readonly OutlinePart[]): readonly OutlinePart[] {
  const parts = outline
    .filter(({ path }) => path.khoan === undefined && path.diem === undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return parts.filter((part, at) => {
    const next = parts[at + 1]
    return next === undefined || next.start >= part.end
  })
}

type Stretch = {
  readonly start: number
  readonly end: number
  readonly path: Provision | null
  readonly heading: string | null
}

/** Cuts a long stretch at line breaks; blank ones disappear. */
function cut(text: string, { start, end, path, heading }: Stretch): readonly Part[] {
  const parts: Part[] = []
  let from = start
  while (from < end) {
    const limit = Math.min(end, from + partUnitsMax)
    const lineBreak = limit < end ? text.lastIndexOf('\n', limit) : -1
    const to = lineBreak > from ? lineBreak + 1 : limit
    const piece = text.slice(from, to)
    if (piece.trim() !== '') parts.push({ path, heading, text: piece, textStart: from })
    from = to
  }
  return parts
}
