import { parseFeed } from 'feedsmith'
import { type Day, parseIsoDay, todayInVietnam } from '../src/domain/day.ts'

export type FeedEntry = { readonly url: string; readonly title: string; readonly day: Day | null }

const entriesMax = 1_000

/** Entries of an RSS, Atom, RDF or JSON feed, as they stand; null when the text is none of them. */
export function readFeed(text: string): readonly FeedEntry[] | null {
  const entries = entriesOf(text)
  return (
    entries
      ?.slice(0, entriesMax)
      .flatMap(({ url, title, at }) =>
        url === undefined || url.trim() === ''
          ? []
          : [{ url: url.trim(), title: title?.trim() ?? '', day: dayOfInstant(at) }],
      ) ?? null
  )
}

type Entry = { url: string | undefined; title: string | undefined; at: string | undefined }

function entriesOf(text: string): Entry[] | null {
  try {
    const parsed = parseFeed(text)
    switch (parsed.format) {
      case 'rss':
      case 'rdf':
        return (parsed.feed.items ?? []).map(item => ({
          url: item.link,
          title: item.title,
          at: 'pubDate' in item && typeof item.pubDate === 'string' ? item.pubDate : item.dc?.dates?.[0],
        }))
      case 'atom':
        return (parsed.feed.entries ?? []).map(entry => ({
          url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
            ?.href,
          title: entry.title?.value,
          at: entry.published ?? entry.updated,
        }))
      case 'json':
        return (parsed.feed.items ?? []).map(item => ({
          url: item.url,
          title: item.title,
          at: typeof item.date_published === 'string' ? item.date_published : undefined,
        }))
    }
  } catch {
    return null
  }
}

/** The Vietnamese day of an RFC 822 or ISO time. Other forms (`8/15/2026`) do not say which number is the month. */
function dayOfInstant(text: string | undefined): Day | null {
  const trimmed = text?.trim() ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return parseIsoDay(trimmed) ?? null
  if (!/^([A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} |^\d{4}-\d{2}-\d{2}T/.test(trimmed)) return null
  const instant = new Date(trimmed)
  return Number.isNaN(instant.getTime()) ? null : todayInVietnam(instant)
}
