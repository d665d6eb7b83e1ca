import type { Draft } from '../draft.ts'
import { removeRanges } from '../mapped-text.ts'
import { type PageLine, pageLines } from '../page-line.ts'

/**
 * Takes out the lines that belong to the page: furniture (share bars, counters, footers, the section name printed
 * above the title, the title printed again at the end) and metadata (date and views, author, source). Each is
 * recorded as printed; author lines count as both. In legal texts only what can be nothing else goes.
 */
export function takeOutPageLines(draft: Draft): Draft {
  const { lines, count } = pageLines(draft.body.text, !draft.legal)
  const sections = draft.legal ? new Set<PageLine>() : repeatedSectionNames(lines, draft.title)
  const judged = lines.map(line => ({
    ...line,
    part: sections.has(line) ? ('strong' as const) : partOf(line, draft.legal),
  }))
  const gone = confirmed(judged, { legal: draft.legal, count })
  if (gone.length === 0) return draft
  const metadata = gone.filter(({ part }) => part === 'metadata')
  const dropped = gone.filter(({ part, metadata }) => part !== 'metadata' || metadata?.kind === 'author')
  return {
    ...draft,
    body: removeRanges(draft.body, gone),
    sourceUrl: metadata.map(urlOf).findLast(url => url !== null) ?? draft.sourceUrl,
    metadataLines: [...draft.metadataLines, ...metadata.map(line => line.text)],
    dropped: [...draft.dropped, ...dropped.map(line => line.text)],
  }
}

type Part = 'metadata' | 'strong' | 'weak' | null
type JudgedLine = PageLine & { readonly part: Part }

function partOf(line: PageLine, legal: boolean): Part {
  if (isMetadata(line, legal)) return 'metadata'
  if (line.furniture === 'photos') return legal ? null : 'strong'
  if (line.furniture) return line.furniture
  return line.tail && line.repeated ? 'weak' : null
}

/** Forms and tables of legal texts print dates, authors and sources of their own. */
function isMetadata({ metadata, head, tail }: PageLine, legal: boolean): boolean {
  if (metadata === null) return false
  if (metadata.kind === 'source') return metadata.url !== null || (tail && !legal)
  if (legal) return false
  return metadata.kind === 'date' ? head : head || tail
}

/**
 * A section name printed twice above the title (once as the path of the page, once as a heading) goes altogether;
 * of a title printed twice, one stays.
 */
function repeatedSectionNames(lines: readonly PageLine[], title: string | null): Set<PageLine> {
  const repeated = new Set<PageLine>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!line.head || next?.key !== line.key || next.index !== line.index + 1) continue
    if (line.text.length > sectionUnitsMax) continue
    repeated.add(next)
    const below = lines[index + 2]
    const aboveTitle = below !== undefined && below.metadata === null && below.text.length > line.text.length
    if (aboveTitle && line.text !== title?.trim()) repeated.add(line)
  }
  return repeated
}

const sectionUnitsMax = 60

/** Weak lines count only beside sure ones, or at the end of a page that is no legal text. */
function confirmed(
  lines: readonly JudgedLine[],
  { legal, count }: { legal: boolean; count: number },
): JudgedLine[] {
  const parts = lines.filter(({ part }) => part !== null)
  const gone: JudgedLine[] = []
  for (let from = 0; from < parts.length; ) {
    let to = from + 1
    while (to < parts.length && parts[to]?.index === (parts[to - 1]?.index ?? 0) + 1) to++
    const run = parts.slice(from, to)
    const atEnd = run.at(-1)?.index === count - 1 && run.length < count
    const sure = run.some(({ part }) => part !== 'weak') || (atEnd && !legal)
    for (const line of run) if (sure || line.part !== 'weak') gone.push(line)
    from = to
  }
  return gone
}

function urlOf({ metadata }: PageLine): string | null {
  return metadata?.kind === 'source' ? metadata.url : null
}
