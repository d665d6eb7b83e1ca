import type { AnnotatedDocument, Document } from '../domain/document.ts'
import type { Extraction } from '../domain/extraction.ts'
import type { Registry } from '../registry/registry.ts'
import type { TextContext } from './context.ts'
import { readEffects } from './effects/index.ts'
import { findEntities } from './entities/index.ts'
import { readFacts } from './facts/index.ts'
import { listWarnings, readLists } from './lists/index.ts'
import { listedFacts } from './lists/listed-facts.ts'
import { readOutline } from './outline/index.ts'
import { pagesIn } from './pages-in.ts'
import { findReferences } from './references/index.ts'
import { relationsFromLabels } from './relations/from-labels.ts'
import { relate } from './relations/index.ts'
import { secretFinding, secretMark } from './secret.ts'

/**
 * Reads a normalised document: what it is, its parts, what it cites and in which role, whom and what it names.
 * Pure: the same document and registry give the same answer, whatever the store holds.
 */
export function annotate(document: Document, registry: Registry): AnnotatedDocument {
  const text = document.body.text
  const outline = readOutline(text)
  const { evidence, warnings, ...facts } = readFacts(document, outline.parts, registry)
  const context: TextContext = {
    ...facts,
    text,
    language: document.language,
    outline: outline.parts,
    provenance: document.provenance,
    labels: document.stated.labels,
  }
  const references = relate(context, findReferences(context, registry), registry)
  const table = relationsFromLabels(context, registry)
  const lists = readLists(context, registry)
  const extraction: Extraction = {
    language: document.language,
    machineTranslated: document.translation.machineTranslated,
    originalUrl: document.translation.originalUrl,
    sourceUrl: document.provenance.url ?? document.stated.canonicalUrl,
    kind: facts.kind,
    title: facts.title,
    publishedOn: facts.publishedOn,
    eventOn: facts.eventOn,
    jurisdiction: facts.jurisdiction,
    text,
    outline: outline.parts,
    own: facts.own,
    references,
    entities: findEntities(context, registry),
    dropped: document.dropped,
    warnings: [...document.warnings, ...warnings, ...table.warnings, ...listWarnings(lists)],
    effects: readEffects({ context, references, facts: evidence, lists }),
    ...(document.pageStarts ? { pages: pagesIn(document.body, document.pageStarts) } : {}),
  }
  const level = secretMark(text, { labels: document.stated.labels, dropped: document.dropped })
  return {
    stage: 'annotated',
    document,
    extraction,
    assertions: evidence,
    statedRelations: table.relations,
    listedFacts: listedFacts(lists),
    findings: level === null ? outline.findings : [...outline.findings, secretFinding(level)],
  }
}
