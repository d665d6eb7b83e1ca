import {
  type Attachment,
  noStatedFields,
  type ParsedDocument,
  type RawDocument,
  type StatedFields,
} from '../domain/document.ts'
import { identityMap } from '../domain/source-map.ts'
import { decode } from '../normalise/decode.ts'
import { type Edit, editMapped } from '../normalise/mapped-text.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { findLinks, type MarkdownLink } from './markdown-links.ts'
import { findMarks } from './markdown-marks.ts'
import { statedDay } from './stated-day.ts'

/**
 * Reads markdown with or without front matter. The front matter's title and the texts of links and pictures are
 * main text; addresses and mark-up are not. Offsets of the body point into the decoded file.
 */
export async function readMarkdown(raw: RawDocument): Promise<ParsedDocument> {
  const { text: source, warnings } = decode(raw.bytes, raw)
  const front = readFrontMatter(source)
  const from = front?.end ?? 0
  const { links, marks } = findLinks(source, from)
  const cuts = marks.map(mark => ({ ...mark, replacement: '' }))
  const edits = inOrder([...titleOnly(source, front), ...cuts, ...findMarks(source, from)])
  return {
    stage: 'parsed',
    provenance: raw.provenance,
    format: 'markdown',
    pageKind: 'article',
    source,
    body: editMapped(identityMap(source), edits),
    stated: statedFields(front, links, source),
    listItems: [],
    attachments: attachmentsOf(links),
    dropped: [],
    warnings,
    ocrConfidence: null,
  }
}

/** Of the front matter the body keeps the title and one line break after it. */
function titleOnly(source: string, front: FrontMatter | undefined): Edit[] {
  if (!front) return []
  const title = front.values.get('title')
  if (!title) return [{ start: 0, end: front.end, replacement: '' }]
  const lineBreak = source.indexOf('\n', title.end)
  return [
    { start: 0, end: title.start, replacement: '' },
    { start: title.end, end: lineBreak, replacement: '' },
    { start: lineBreak + 1, end: front.end, replacement: '' },
  ]
}

/** Sorted, and without those that begin inside an earlier one (a mark inside an address). */
function inOrder(edits: Edit[]): Edit[] {
  const kept: Edit[] = []
  let end = 0
  for (const edit of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < end || edit.end <= edit.start) continue
    kept.push(edit)
    end = edit.end
  }
  return kept
}

function statedFields(
  front: FrontMatter | undefined,
  links: readonly MarkdownLink[],
  source: string,
): StatedFields {
  const value = (...keys: string[]): string | null => {
    for (const key of keys) {
      const found = front?.values.get(key)?.value
      if (found) return found
    }
    return null
  }
  const day = (...keys: string[]) => statedDay(value(...keys) ?? '')
  const title = value('title')
  return {
    ...noStatedFields,
    title,
    publishedOn: day('published', 'publishedon', 'published_on', 'date'),
    updatedOn: day('updated', 'modified', 'lastmod', 'last_modified_at'),
    author: value('author', 'authors', 'byline'),
    number: value('symbol', 'number', 'so_hieu', 'so_ky_hieu'),
    issuer: value('issuer', 'co_quan_ban_hanh'),
    canonicalUrl:
      addressIn(value('url', 'canonical', 'canonical_url', 'source', 'link')) ??
      leadLink(links, title, source),
    language: value('lang', 'language'),
    siteName: value('site', 'site_name', 'publisher'),
  }
}

function addressIn(value: string | null): string | null {
  return value && /^https?:\/\/\S+$/.test(value) ? value : null
}

/** A post that opens with a link bearing its own title names the page it was taken from. */
function leadLink(links: readonly MarkdownLink[], title: string | null, source: string): string | null {
  const first = links.find(link => !link.picture)
  if (!first || !title || !/^https?:\/\//.test(first.href)) return null
  const before = source.slice(0, first.start)
  const alone =
    /(?:^|\n)---[ \t]*\r?\n\s*$/.test(before.slice(-200)) &&
    /^\s*(?:\n|$)/.test(source.slice(first.end, first.end + 200))
  return alone && first.text.length > 0 && title.includes(first.text.trim()) ? first.href : null
}

function attachmentsOf(links: readonly MarkdownLink[]): Attachment[] {
  const files = links.filter(link => /\.(?:pdf|docx?|rtf|zip|rar|xlsx?)(?:[?#]|$)/i.test(link.href))
  return files.map(({ href, text }) => ({ href, label: text.trim() || null }))
}
