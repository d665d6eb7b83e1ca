import type { ParsedDocument } from '../../../src/domain/document.ts'
import { type Counts, f1 } from '../suite.ts'
import type { ContentGold } from './gold.ts'

/** How one page's field compares: null where neither side has a value. */
export type FieldResult = {
  readonly field: string
  readonly wanted: string | null
  readonly found: string | null
  readonly right: boolean
}

/** Compares every field of a page as CONTENT.md says: exact, except letter case and a final full stop of names. */
export function compareFields(gold: ContentGold, parsed: ParsedDocument): FieldResult[] {
  const { stated } = parsed
  const found: Record<string, string | null> = {
    title: stated.title,
    published_on: stated.publishedOn,
    updated_on: stated.updatedOn === stated.publishedOn ? null : stated.updatedOn,
    number: stated.number,
    issued_on: stated.issuedOn,
    effective_on: stated.effectiveOn,
    issuer: stated.issuer,
    signer: stated.signer,
    doc_type: stated.docType,
    attachments: asSet(parsed.attachments.map(attachment => attachment.href)),
    ...listAnswers(parsed),
  }
  const list = gold.list_items
  const wanted: Record<string, string | null> = {
    ...pickFields(gold),
    attachments: asSet(gold.attachments),
    'list_items.count': list ? String(list.count) : null,
    'list_items.first': list?.first ?? null,
    'list_items.last': list?.last ?? null,
  }
  return Object.keys(wanted).flatMap(field => {
    const want = wanted[field] ?? null
    const found_ = found[field] ?? null
    const others = (gold.also?.[field] ?? []).map(other =>
      Array.isArray(other) ? asSet(other) : String(other),
    )
    if (want === null && found_ === null) return []
    const right = [want, ...others].some(one => one !== null && found_ !== null && same(field, one, found_))
    return [{ field, wanted: want, found: found_, right }]
  })
}

/** F1 of each field over the pages where gold or answer has a value, and how many values are wrong or missing. */
export function fieldMetrics(results: readonly FieldResult[]): Record<string, number> {
  const metrics: Record<string, number> = {}
  for (const field of new Set(results.map(result => result.field))) {
    const own = results.filter(result => result.field === field)
    const counts: Counts = {
      hit: own.filter(result => result.right).length,
      found: own.filter(result => result.found !== null).length,
      wanted: own.filter(result => result.wanted !== null || result.right).length,
    }
    metrics[`fieldF1.${field}`] = f1(counts).f1
  }
  metrics.wrongValues = results.filter(result => result.found !== null && !result.right).length
  metrics.missingValues = results.filter(result => result.found === null && result.wanted !== null).length
  return metrics
}

function pickFields(gold: ContentGold): Record<string, string | null> {
  const { title, published_on, updated_on, number, issued_on, effective_on, issuer, signer, doc_type } = gold
  return { title, published_on, updated_on, number, issued_on, effective_on, issuer, signer, doc_type }
}

function listAnswers(parsed: ParsedDocument): Record<string, string | null> {
  const { listItems } = parsed
  const isListing = parsed.pageKind === 'listing' || listItems.length > 0
  return {
    'list_items.count': isListing ? String(listItems.length) : null,
    'list_items.first': listItems[0]?.href ?? null,
    'list_items.last': listItems.at(-1)?.href ?? null,
  }
}

const withoutCase = new Set(['title', 'issuer', 'signer', 'doc_type'])

function same(field: string, a: string, b: string): boolean {
  if (!withoutCase.has(field)) return foldSpace(a) === foldSpace(b)
  const name = (text: string) => foldSpace(text).toLowerCase().replace(/\.$/, '')
  return name(a) === name(b)
}

/** NFC, white space to one blank. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function asSet(addresses: readonly string[]): string | null {
  return addresses.length === 0 ? null : [...new Set(addresses)].sort().join('\n')
}
