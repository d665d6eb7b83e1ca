import type { Day } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import type { DocumentKind, OutlinePart } from '../../domain/extraction.ts'
import { maskedTokensOf } from '../../normalise/masked-date.ts'
import type { Registry } from '../../registry/registry.ts'
import { linesOf } from '../outline/lines.ts'
import { symbolLexicon } from '../references/symbol-lexicon.ts'
import { titleOfAnnex } from './annex-title.ts'
import { assertionsOf, disagreements, strongest } from './claims.ts'
import { eventDays } from './event-on.ts'
import type { Facts } from './facts.ts'
import { readHead } from './head.ts'
import { readInstrument } from './instrument.ts'
import { dayOfTerritories, jurisdictionOfNews } from './jurisdiction.ts'
import { kindOfNews, kindOfPage } from './kind.ts'
import { publishDays } from './published-on.ts'
import { otherTitles, titleOfNews } from './title.ts'

const leadCharsMax = 500

/**
 * Thông tin của văn bản: what a document is, by its own words, its page's structure, its address and the tables.
 * The value shown is that of the strongest evidence (docs/architecture.md, Identity); the rest is kept, and disagreement is a warning.
 */
export function readFacts(document: Document, outline: readonly OutlinePart[], registry: Registry): Facts {
  const lines = linesOf(document.body.text)
  const head = readHead(lines, document.language, registry)
  const published = publishDays(document)
  const publishedOn = strongest(published)?.value ?? null
  const instrument = readInstrument({ document, lines, head, outline, registry, publishedOn })
  const shared = assertionsOf('publishedOn', published)
  const warnings = [...disagreements('publishedOn', published), ...doubts(published)]
  if (instrument) {
    const { evidence, warnings: found, ...facts } = instrument
    return {
      ...facts,
      publishedOn,
      eventOn: null,
      evidence: [...shared, ...evidence],
      warnings: [...warnings, ...found],
    }
  }
  const news = readNews({ document, lines, registry, publishedOn })
  return { ...news, publishedOn, evidence: [...shared, ...news.evidence], warnings }
}

type NewsInput = {
  readonly document: Document
  readonly lines: ReturnType<typeof linesOf>
  readonly registry: Registry
  readonly publishedOn: Day | null
}

function readNews({
  document,
  lines,
  registry,
  publishedOn,
}: NewsInput): Omit<Facts, 'publishedOn' | 'warnings'> {
  const titles = otherTitles(document)
  const first = titleOfAnnex(lines, symbolLexicon(registry)) ?? titleOfNews(lines, document)
  const shown = [...titles.stated, ...(first ? [first] : [])]
  // The page's heading is what a reader sees as its title; the first line only stands in for it.
  const title = shown[0]?.value ?? null
  const page = kindOfPage(document.pageKind)
  const events = page ? [] : eventDays(lines, { language: document.language, publishedOn })
  const eventOn = events[0]?.value ?? null
  const day = dayOfTerritories([publishedOn, eventOn], document.provenance)
  const named = title ?? titles.fromUrl[0]?.value ?? null
  return {
    kind: page ?? kindOf(document, named),
    title,
    eventOn,
    jurisdiction: page ? [] : jurisdictionOfNews({ document, registry, day, title }),
    own: null,
    evidence: [
      ...assertionsOf('title', shown),
      ...assertionsOf('titleFromUrl', titles.fromUrl),
      ...assertionsOf('eventOn', events),
    ],
  }
}

/** A file or page of law whose head was not understood is an instrument still, and no news. */
function kindOf(document: Document, title: string | null): DocumentKind {
  if (document.pageKind === 'legal-document') return 'other-instrument'
  return kindOfNews(title, document.body.text.slice(0, leadCharsMax))
}

function doubts(published: ReturnType<typeof publishDays>): string[] {
  const shown = strongest(published)
  if (shown?.certainty !== 'weak') return []
  if (maskedTokensOf(shown.quote ?? '').length === 0)
    return [
      `publishedOn: ${shown.text} is counted from the capture (${shown.quote ?? ''}); a day off is possible`,
    ]
  return [
    `publishedOn: ${shown.text} is decoded from a masked token (${shown.quote ?? ''}); check the original`,
  ]
}
