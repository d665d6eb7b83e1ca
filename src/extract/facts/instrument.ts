import type { Day } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import type { JurisdictionFact, OutlinePart, OwnIdentity } from '../../domain/extraction.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import { foldName } from '../../registry/fold-name.ts'
import type { DocumentType, Registry } from '../../registry/registry.ts'
import { endingAt } from '../outline/ending.ts'
import type { Line } from '../outline/lines.ts'
import { symbolLexicon } from '../references/symbol-lexicon.ts'
import { assertionsOf, type Claim, disagreements, strongest } from './claims.ts'
import { effectiveDays } from './effective-from.ts'
import type { Head } from './head.ts'
import type { Facts } from './index.ts'
import { issueDays, type PlaceLine, placeLineIn, signatureDay } from './issued-on.ts'
import { decidingLine, issuerRows, issuersOf, organText } from './issuer.ts'
import { dayOfTerritories, jurisdictionOfInstrument } from './jurisdiction.ts'
import { kindOfInstrument, kindOfPage } from './kind.ts'
import { ownId } from './own-id.ts'
import {
  agree,
  bareNumber,
  isUnread,
  proposedSymbols,
  symbolAtCertification,
  symbolInHead,
  symbolOfScan,
} from './own-symbol.ts'
import { signersIn } from './signers.ts'
import { type Territory, territoryIn, translatedTerritory } from './territory.ts'
import { otherTitles, titleOfInstrument } from './title.ts'

export type InstrumentInput = {
  readonly document: Document
  readonly lines: readonly Line[]
  readonly head: Head
  readonly outline: readonly OutlinePart[]
  readonly registry: Registry
  readonly publishedOn: Day | null
}

/** What was found out about an instrument on the way, each fact building on those before it. */
type Found = InstrumentInput & {
  readonly symbols: readonly Claim<OfficialSymbol>[]
  readonly symbol: OfficialSymbol | null
  readonly typeRow: DocumentType | null
  readonly ending: readonly Line[]
  readonly placeLine: PlaceLine | undefined
}

/**
 * Reads a text as an instrument; undefined when it is none: it bears no number of its own, names no type over
 * recitals, and no portal's table says it is one.
 */
export function readInstrument(input: InstrumentInput): Omit<Facts, 'publishedOn' | 'eventOn'> | undefined {
  const found = find(input)
  if (!found) return undefined
  const { document, head, registry, ending, symbol } = found
  const titles = [...otherTitles(document).stated, titleOfInstrument(head)].filter(one => one !== undefined)
  const days = issueDays({ ...found, stated: document.stated, language: document.language })
  const territory = territoryOf(found, territoryDay(found, strongest(days)?.value ?? null))
  const issuers = issuersOf({
    ...found,
    typeCode: found.typeRow?.code ?? null,
    territory,
    stated: document.stated,
  })
  const issuer = strongest(issuers)?.value ?? null
  const stamped = days.length === 0 ? signatureDay(stampsOf(document), issuer) : undefined
  if (stamped) days.push(stamped)
  const issuedOn = strongest(days)?.value ?? null
  const jurisdiction = jurisdictionOf(found, territory, issuedOn)
  const effective = commencement(found, issuedOn)
  const signers = signersIn(ending, document.stated)
  const id = ownId(symbol, {
    issuedOn,
    year: found.placeLine?.year ?? null,
    number: bareNumber(head),
    jurisdiction,
    typeCode: found.typeRow?.code ?? null,
    issuers: issuerRows(symbol, organText(head), registry),
    registry,
  })
  const type = id.split('/')[2] ?? ''
  const own: OwnIdentity = {
    id,
    symbol: symbol?.symbol ?? null,
    type: type === '_' ? (found.typeRow?.code ?? type) : type,
    issuedOn,
    effectiveFrom: strongest(effective)?.value ?? null,
    issuer,
    signers: strongest(signers)?.value ?? [],
  }
  const wrong = contradicts(found)
  return {
    kind: wrong ? 'wrong-document' : (kindOfPage(document.pageKind) ?? kindOfInstrument(own.type)),
    title:
      strongest(titles.filter(one => one.evidence === 'portal-table'))?.value ??
      strongest(titles)?.value ??
      null,
    jurisdiction,
    own,
    evidence: [
      ...assertionsOf('title', titles),
      ...assertionsOf('symbol', found.symbols),
      ...assertionsOf('issuedOn', days),
      ...assertionsOf('effectiveFrom', effective),
      ...assertionsOf('issuer', issuers),
      ...assertionsOf('signers', signers),
    ],
    warnings: [
      ...(wrong
        ? [`wrong document: ${document.provenance.expectedSymbol} was expected, this is ${own.symbol}`]
        : []),
      ...(wrong ? [] : disagreements('symbol', found.symbols)),
      ...disagreements('issuedOn', days),
      ...disagreements('effectiveFrom', effective),
      ...(stamped
        ? [`issuedOn: ${stamped.text} is the day of the electronic signature; no other day was read`]
        : []),
    ],
  }
}

const certified = /^XÁC THỰC VĂN BẢN HỢP NHẤT/u

function find(input: InstrumentInput): Found | undefined {
  const { document, lines, head, registry } = input
  const lexicon = symbolLexicon(registry)
  const certification = lines.findIndex(line => certified.test(line.text))
  const atEnd = certification === -1 ? undefined : symbolAtCertification(lines, certification, lexicon)
  const scanned =
    document.ocrConfidence === null
      ? undefined
      : symbolOfScan(head, { dropped: document.dropped, lines }, lexicon)
  const printed = atEnd ?? symbolInHead(head, lexicon) ?? scanned
  const symbols = [
    ...(printed ? [printed] : []),
    ...proposedSymbols(printed?.value ?? null, document, lexicon),
  ]
  if (certification === -1 && !isInstrument(input, printed)) return undefined
  const placeLines = certification === -1 ? head.lines : lines.slice(certification, certification + 8)
  const symbol = shownSymbol(symbols)
  return {
    ...input,
    symbols,
    symbol,
    typeRow: certification === -1 ? typeOf(input) : (registry.typeByCode('vbhn') ?? null),
    ending: endingOf(input),
    placeLine: placeLineIn(placeLines, document.language),
  }
}

function isInstrument(
  { document, head }: InstrumentInput,
  printed: Claim<OfficialSymbol> | undefined,
): boolean {
  const { pageKind, stated } = document
  if (pageKind === 'listing' || pageKind === 'error') return false
  if (stated.number !== null || (stated.docType !== null && stated.issuedOn !== null)) return true
  const isTyped = head.typeLine !== null
  if (printed) return isTyped || head.hasMotto || head.isAddressed
  return isTyped && head.hasRecitals && head.hasMotto
}

/**
 * The number as printed; where it was left for the pen and not read, that of the portal's table when the rest agrees.
 * A file name or what the caller expected only proposes a number.
 */
function shownSymbol(symbols: readonly Claim<OfficialSymbol>[]): OfficialSymbol | null {
  const sure = symbols.filter(one => one.evidence !== 'inference')
  const first = sure[0]?.value
  if (!first) return null
  return isUnread(first)
    ? (sure.find(one => !isUnread(one.value) && agree(one.value, first))?.value ?? first)
    : first
}

/** The type by the type line, else by the word of the portal's table. */
function typeOf({ head, document, registry }: InstrumentInput): DocumentType | null {
  if (head.type) return head.type
  const stated = document.stated.docType === null ? null : foldName(document.stated.docType)
  return registry.documentTypes.find(type => foldName(type.vi) === stated) ?? null
}

/** The lines between the last article and the first annex: who signs, and who receives it. */
function endingOf({ lines, head, outline }: InstrumentInput): readonly Line[] {
  const body = outline.filter(part => part.path.annex === undefined)
  const bodyEnd = Math.max(0, ...body.map(part => part.end))
  const annex = outline.find(part => part.path.annex !== undefined && part.start >= bodyEnd)
  const after = lines.findIndex(line => line.start >= bodyEnd)
  const from = endingAt(lines, body.length > 0 ? Math.max(after, 0) : head.lines.length)
  const to = annex ? lines.findIndex(line => line.start >= annex.start) : lines.length
  // The adoption clause of a law stands between its last article and the signature.
  return lines.slice(body.length > 0 && after !== -1 ? Math.min(after, from) : from, Math.max(to, from))
}

function territoryOf({ head, registry, document }: Found, day: Day | null): Territory | undefined {
  const source = document.provenance.sourceJurisdiction
  const province = source?.startsWith('vn-') ? source : null
  const given = { registry, day, province }
  const names = [organText(head), decidingLine(head), document.stated.issuer ?? '']
  const named = names.map(name => territoryIn(name, given)).find(found => found !== undefined)
  return named ?? (document.language === 'vi' ? undefined : translatedTerritory(organText(head), given))
}

function territoryDay({ document, placeLine, publishedOn }: Found, issuedOn: Day | null): Day | null {
  const { seenOn } = document.provenance
  return dayOfTerritories([issuedOn, publishedOn], { year: placeLine?.year ?? null, seenOn })
}

function jurisdictionOf(
  found: Found,
  issuer: Territory | undefined,
  issuedOn: Day | null,
): JurisdictionFact[] {
  const { symbol, document, registry, placeLine } = found
  const central =
    symbol?.scope === 'central' ? 'vn' : symbol?.scope === 'party' ? 'dcsvn' : centralType(found)
  const day = territoryDay(found, issuedOn)
  const local =
    issuer && symbol?.scope === 'party-local' ? { ...issuer, id: issuer.id.replace(/^vn/, 'dcsvn') } : issuer
  return jurisdictionOfInstrument({ document, registry, day, title: null, issuer: local, central, placeLine })
}

/** A constitution has no number; laws and decrees are of the whole country whatever was read of their symbol. */
function centralType({ symbol, typeRow }: Found): string | null {
  return symbol === null && typeRow?.rank !== null && (typeRow?.rank ?? 9) <= 4 ? 'vn' : null
}

function commencement({ document, outline, typeRow, ending }: Found, issuedOn: Day | null): Claim<Day>[] {
  if (typeRow?.code === 'vbhn') return []
  const text = document.body.text
  const articles = outline.filter(
    ({ path }) =>
      path.annex === undefined &&
      path.dieu !== undefined &&
      path.khoan === undefined &&
      path.diem === undefined,
  )
  return effectiveDays({
    // A resolution of a people's council says it below its articles, where it says when it was adopted.
    articles:
      articles.length > 0
        ? [
            ...articles.map(part => text.slice(part.start, part.end)),
            ending
              .slice(0, 4)
              .map(line => line.text)
              .join(' '),
          ]
        : [text],
    typeName: typeRow?.vi ?? null,
    issuedOn,
    stated: document.stated,
    language: document.language,
  })
}

/** Stamps of electronic signatures may have been taken out of the text as furniture. */
function stampsOf({ body, dropped, metadataLines }: Document): string {
  return [body.text.slice(0, 5_000), ...dropped, ...metadataLines].join('\n')
}

/** True when the document is sound but not the one it is filed as. */
function contradicts({ symbols, symbol }: Found): boolean {
  const expected = symbols.find(one => one.quote?.startsWith('expected: '))?.value
  return expected !== undefined && symbol !== null && !agree(expected, symbol)
}
