import type { Draft } from '../draft.ts'
import { removeRanges } from '../mapped-text.ts'
import { type PageLine, pageLines } from '../page-line.ts'

/**
 * Takes out the lines that belong to the page: furniture (share bars, counters, footers, the section name printed
 * above the title, the title printed again at the end) and metadata (date and views, author, source). Each is
 * recorded as printed; author lines count as both. In legal texts and lists only what can be nothing else goes.
 */
export function takeOutPageLines(draft: Draft): Draft {
  const { lines, count } = pageLines(draft.body.text, !draft.cautious)
  const sections = draft.cautious ? new Set<PageLine>() : repeatedSectionNames(lines, draft.title)
  const judged = lines.map(line => ({
    ...line,
    part: sections.has(line) ? ('strong' as const) : partOf(line, draft),
  }))
  const gone = confirmed(judged, { cautious: draft.cautious, count })
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

function partOf(line: PageLine, { cautious, withoutPictures }: Draft): Part {
  if (isMetadata(line, cautious)) return 'metadata'
  if (line.furniture === 'photos') return withoutPictures && !cautious ? 'strong' : null
  if (line.furniture) return line.furniture
  return line.tail && line.repeated ? 'weak' : null
}

/** Forms and tables of legal texts print dates, authors and sources of their own. */
function isMetadata({ metadata, head, tail }: PageLine, cautious: boolean): boolean {
  if (metadata === null) return false
  if (metadata.kind === 'source') return metadata.url !== null || (tail && !cautious)
  if (cautious) return false
  return metadata.kind === 'date' ? head : head || tail
}

/**
 * A section name printed twice at the top (once as the path of the page, once as a heading) goes altogether when a
 * title follows; of a title printed twice, one stays.
 */
function repeatedSectionNames(
  [first, second, third]: readonly PageLine[],
  title: string | null,
): Set<PageLine> {
  if (!first || !second || first.key !== second.key || first.text.length > sectionUnitsMax) return new Set()
  const aboveTitle = third?.head && third.metadata === null && third.text.length > first.text.length
  return aboveTitle && first.text !== title?.trim() ? new Set([first, second]) : new Set([second])
}

const sectionUnitsMax = 60

/** Weak lines count only beside sure ones, or at the end of a page that is no legal text. */
function confirmed(
  lines: readonly JudgedLine[],
  { cautious, count }: { cautious: boolean; count: number },
): JudgedLine[] {
  const parts = lines.filter(({ part }) => part !== null)
  const gone: JudgedLine[] = []
  for (let from = 0; from < parts.length; ) {
    let to = from + 1
    while (to < parts.length && parts[to]?.index === (parts[to - 1]?.index ?? 0) + 1) to++
    const run = parts.slice(from, to)
    const atEnd = run.at(-1)?.index === count - 1 && run.length < count
    const sure = run.some(({ part }) => part !== 'weak') || (atEnd && !cautious)
    for (const line of run) if (sure || line.part !== 'weak') gone.push(line)
    from = to
  }
  return gone
}

function urlOf({ metadata }: PageLine): string | null {
  return metadata?.kind === 'source' ? metadata.url : null
}
