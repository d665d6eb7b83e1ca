import type { Day } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import type { OwnIdentity } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import { parseSymbol } from '../../domain/symbol.ts'
import { symbolLexicon } from '../references/symbol-lexicon.ts'
import { appliedFrom } from './applies-from.ts'
import { assertionsOf, type Claim, claim, disagreements, strongest, tabled } from './claims.ts'
import { effectiveDays } from './effective-from.ts'
import type { Facts } from './facts.ts'
import { jurisdictionOf, territoryOf } from './instrument-territory.ts'
import { type InstrumentInput, type InstrumentText, instrumentText } from './instrument-text.ts'
import { issueDays, signatureDay } from './issued-on.ts'
import { decidingLine, issuerRows, issuersOf, organText } from './issuer.ts'
import { kindOfInstrument, kindOfPage } from './kind.ts'
import { ownId } from './own-id.ts'
import { agree, bareNumber, isUnread } from './own-symbol.ts'
import { printedOn } from './printed-on.ts'
import { signersIn } from './signers.ts'
import { otherTitles, titleOfInstrument } from './title.ts'

/** Claims about the fields of an instrument, before one of each is chosen. */
type Claims = {
  readonly title: readonly Claim<string>[]
  readonly issuedOn: readonly Claim<Day>[]
  readonly effectiveFrom: readonly Claim<Day>[]
  readonly appliesFrom: readonly Claim<string>[]
  readonly expiresOn: readonly Claim<Day>[]
  readonly issuer: readonly Claim<string>[]
  readonly signers: readonly Claim<readonly string[]>[]
}

/** Reads a text as an instrument; undefined when it is none. */
export function readInstrument(input: InstrumentInput): Omit<Facts, 'publishedOn' | 'eventOn'> | undefined {
  const found = instrumentText(input)
  if (!found) return undefined
  const { document } = found
  const { claims, territory } = claimsOf(found)
  const issuedOn = strongest(claims.issuedOn)?.value ?? null
  const jurisdiction = jurisdictionOf(found, territory, issuedOn)
  const id = ownId(found.symbol, {
    issuedOn,
    year: found.placeLine?.year ?? null,
    number: bareNumber(found.head),
    jurisdiction,
    typeCode: found.type?.code ?? null,
    issuers: issuerRows(found.symbol, organText(found.head) || decidingLine(found.head), found.registry),
    registry: found.registry,
  })
  const own = ownIdentity(id, found, claims)
  const wrong = contradicts(found)
  return {
    kind: wrong ? 'wrong-document' : (kindOfPage(document.pageKind) ?? kindOfInstrument(own.type)),
    // The page's own heading comes first in the list: it is what a reader sees as the title.
    title: claims.title[0]?.value ?? null,
    jurisdiction,
    own,
    evidence: [
      ...assertionsOf('symbol', found.symbols),
      ...Object.entries(claims).flatMap(([field, of]) => assertionsOf(field, of)),
    ],
    warnings: warningsOf(found, claims, wrong),
  }
}

function claimsOf(found: InstrumentText): { claims: Claims; territory: ReturnType<typeof territoryOf> } {
  const { document, head, ending, type } = found
  const { stated, language } = document
  const printed = found.symbols.find(({ evidence }) => evidence === 'signed-text')
  const symbolLine = printed?.quote ?? null
  const days = issueDays({ symbolLine, placeLine: found.placeLine, ending, stated, language })
  const territory = territoryOf(found, strongest(days)?.value ?? null)
  const issuer = issuersOf({ ...found, typeCode: type?.code ?? null, territory, stated })
  const stamped =
    days.length === 0 ? signatureDay(stampsOf(document), strongest(issuer)?.value ?? null) : undefined
  const issuedOn = stamped ? [stamped] : days
  const title = titleOfInstrument(head)
  return {
    territory,
    claims: {
      title: [...otherTitles(document).stated, ...(title ? [title] : [])],
      issuedOn,
      effectiveFrom: commencement(found, strongest(issuedOn)?.value ?? null),
      appliesFrom: type?.code === 'vbhn' ? [] : appliedFrom(closingTexts(found)),
      expiresOn: stated.expiresOn
        ? [claim(stated.expiresOn, stated.expiresOn, tabled(stated.expiresOn))]
        : [],
      issuer,
      signers: signersIn(ending, stated),
    },
  }
}

function ownIdentity(
  id: InstrumentId,
  { symbol, type, document }: InstrumentText,
  claims: Claims,
): OwnIdentity {
  const inId = id.split('/')[2] ?? '_'
  return {
    id,
    // Series that the tables do not know (`63/2023/AL`) are shown as the portal prints them.
    symbol: symbol?.symbol ?? document.stated.number,
    type: inId === '_' ? (type?.code ?? inId) : inId,
    issuedOn: strongest(claims.issuedOn)?.value ?? null,
    effectiveFrom: strongest(claims.effectiveFrom)?.value ?? null,
    issuer: strongest(claims.issuer)?.value ?? null,
    signers: strongest(claims.signers)?.value ?? [],
  }
}

function commencement(found: InstrumentText, issuedOn: Day | null): Claim<Day>[] {
  const { document, type } = found
  if (type?.code === 'vbhn') return []
  return effectiveDays({
    articles: closingTexts(found),
    typeName: type?.vi ?? null,
    issuedOn,
    stated: document.stated,
    language: document.language,
    printedOn: printedOn(document),
  })
}

/** The articles in order, and what stands below them; the whole text where there are none. */
function closingTexts({ document, outline, ending }: InstrumentText): readonly string[] {
  const text = document.body.text
  const articles = outline.filter(
    ({ path: { annex, dieu, khoan, diem } }) => dieu !== undefined && (annex ?? khoan ?? diem) === undefined,
  )
  const texts = articles.map(part => text.slice(part.start, part.end))
  // A resolution of a people's council says it below its articles, where it says when it was adopted.
  const below = ending.slice(0, 4).map(line => line.text)
  return texts.length > 0 ? [...texts, below.join(' ')] : [text]
}

const stampCharsMax = 5_000

/** Stamps of electronic signatures may have been taken out of the text as furniture. */
function stampsOf({ body, dropped, metadataLines }: Document): string {
  return [body.text.slice(0, stampCharsMax), ...dropped, ...metadataLines].join('\n')
}

/** True when the document is sound but not the one it is filed as. */
function contradicts({ document, symbol, registry }: InstrumentText): boolean {
  const { expectedSymbol } = document.provenance
  const expected = expectedSymbol === null ? undefined : parseSymbol(expectedSymbol, symbolLexicon(registry))
  return expected !== undefined && symbol !== null && !agree(expected, symbol)
}

/** A number that was left for the pen contradicts nothing; what fills it is named as a proposal. */
function symbolWarnings(symbols: InstrumentText['symbols']): string[] {
  const [first, ...others] = symbols
  if (!first || !isUnread(first.value)) return disagreements('symbol', symbols)
  return others
    .filter(other => agree(other.value, first.value))
    .map(
      other =>
        `symbol: the number of ${first.text} was not read; ${other.text} is proposed by ${other.quote}`,
    )
}

function warningsOf({ document, symbols, symbol }: InstrumentText, claims: Claims, wrong: boolean): string[] {
  const { expectedSymbol } = document.provenance
  const stamp = claims.issuedOn.find(one => one.certainty === 'derived')
  return [
    ...(wrong
      ? [`wrong document: ${expectedSymbol} was expected, this is ${symbol?.symbol}`]
      : symbolWarnings(symbols)),
    ...disagreements('issuedOn', claims.issuedOn),
    ...disagreements('effectiveFrom', claims.effectiveFrom),
    ...(stamp
      ? [`issuedOn: ${stamp.text} is the day of the electronic signature; no other day was read`]
      : []),
  ]
}
