import { hash } from 'node:crypto'
import type { RawDocument } from '../src/domain/document.ts'
import { isFinding } from '../src/domain/finding.ts'
import { type Fetched, noValidators, type Validators } from '../src/fetch/fetcher.ts'
import { type ContentKind, sniff } from '../src/read/sniff.ts'
import { canonicalUrl } from './canonical-url.ts'
import { classifyUrl, isFileElsewhere } from './classify-url.ts'
import { addAttachments, type FrontierPage } from './frontier.ts'
import { rememberedOf } from './judge.ts'
import { judgeInRun } from './judge-in-run.ts'
import { failed, vanished } from './page-fates.ts'
import type { PageReading } from './page-reading.ts'
import type { Refusal } from './refusal.ts'
import { isSecretPage, isWithheld, withholdFiles } from './secret-page.ts'
import type { Reading, Settlement } from './settle-page.ts'
import { note, noteRefusal, type SourceRun } from './source-run.ts'

/** Classes that say how reading went, not fetching: the bytes are kept. */
const readingClasses = new Set(['unread-format', 'unreadable', 'limit', 'secret', 'numbering-gap'])

/** Decides what a fetched body is: elsewhere, as before, refused, unread, or a document to store. Counts it once. */
export async function keepFetched(run: SourceRun, page: FrontierPage, outcome: Fetched): Promise<Settlement> {
  const { tools, source } = run
  run.count.fetched += 1
  const elsewhere = leadsToFile(run, outcome) ? null : movedElsewhere(source, page, outcome.finalUrl)
  if (elsewhere !== null) {
    if (page.isKnown) return vanished(run, page, `địa chỉ dẫn sang ${elsewhere}`)
    const finding = {
      subject: page.place,
      detail: `địa chỉ dẫn sang ${elsewhere}`,
      next: 'mở địa chỉ bằng trình duyệt',
    }
    return failed(run, { ...finding, class: 'soft-404' })
  }
  const rawHash = hash('sha256', outcome.raw.bytes, 'hex')
  if (rawHash === page.rawHash) {
    noteRefusal(run, null)
    run.count.unchanged += 1
    tools.sink.seen(page.place)
    return { kind: 'unchanged', validators: worthwhile(page, outcome.validators) }
  }
  const seen = await keepAndLook(run, page, outcome.raw)
  if (seen.refusal !== null) {
    const { finding, again } = seen.refusal
    noteRefusal(run, { class: finding.class, isTransient: false })
    if (again) return { kind: 'again', class: finding.class, dueAt: tools.now().toISOString() }
    if (finding.class === 'template-drift') run.read.drifted += 1
    return failed(run, finding)
  }
  noteRefusal(run, null)
  // What could not be read is asked for in whole again, and tried again, at the next visit.
  const { change, reading } = seen
  if (reading === null) return { kind: 'stored', validators: noValidators, rawHash: '', change, reading }
  return { kind: 'stored', validators: outcome.validators, rawHash, change, reading }
}

/**
 * An ETag that was sent and did not keep the same bytes from coming is of no use (each machine behind the name makes its own,
 * or compression adds to it), and hides Last-Modified, which servers do not look at beside it (RFC 9110, 13.1.3).
 */
function worthwhile(page: FrontierPage, told: Validators): Validators {
  const isVain = page.validators.etag !== null && told.lastModified !== null
  return isVain ? { etag: null, lastModified: told.lastModified } : told
}

type Looked =
  | { readonly refusal: Refusal }
  | {
      readonly refusal: null
      readonly change: 'new' | 'changed' | 'unchanged'
      /** Null: it could not be read. */
      readonly reading: Reading | null
    }

async function keepAndLook(run: SourceRun, page: FrontierPage, raw: RawDocument): Promise<Looked> {
  const { tools, source } = run
  const seen: { read: PageReading | null; refusal: Refusal | null } = { read: null, refusal: null }
  const kept = await tools.sink.keep(
    raw.provenance.url === page.place ? raw : { ...raw, provenance: { ...raw.provenance, url: page.place } },
    {
      place: page.place,
      read: async captured => {
        const read = await tools.reader.read(captured)
        if (isFinding(read)) return read
        seen.read = read
        seen.refusal = judgeInRun(run, read, page)
        return seen.refusal?.finding ?? read.parsed
      },
    },
  )
  if (seen.refusal !== null) return { refusal: seen.refusal }
  // Bytes that were read before are not read again, but what the page offers must be known.
  const read = seen.read ?? (kept.change === 'unchanged' ? await readAgain(run, raw) : null)
  if (read !== null) {
    countReading(run, page, read.reading)
    const urls = filesOf(run, page, read.parsed)
    if (isSecretPage(tools.db, page, kept)) withholdFiles(tools.db, source.id, { page, urls }, tools.now())
    else addAttachments(tools.db, source.id, { foundOn: page, urls }, tools.now())
  }
  if (kept.change === 'failed') {
    const finding = kept.findings[0]
    if (finding && !readingClasses.has(finding.class)) return { refusal: { finding, again: false } }
    const name = finding?.class ?? 'unreadable'
    run.failed[name] = (run.failed[name] ?? 0) + 1
    for (const each of kept.findings) note(run, each)
    return { refusal: null, change: 'unchanged', reading: null }
  }
  run.count[kept.change] += 1
  for (const each of kept.findings) note(run, each)
  return { refusal: null, change: kept.change, reading: read && rememberedOf(read, page) }
}

async function readAgain({ tools }: SourceRun, raw: RawDocument): Promise<PageReading | null> {
  const read = await tools.reader.read(raw)
  return isFinding(read) ? null : read
}

/** Documents that lists name. A file has no fields of a page: what its row states stands for them. */
function countReading(run: SourceRun, page: FrontierPage, { fields }: Reading): void {
  if (page.depth > 1) return
  const isFile = page.role === 'attachment'
  run.read.details += 1
  if (fields.includes('t') || (isFile && page.title !== null)) run.read.title += 1
  if (fields.includes('d') || (isFile && page.day !== null)) run.read.date += 1
  if (fields.includes('d') || page.day !== null) run.read.dated += 1
  if (fields.includes('n') || (isFile && page.symbol !== null)) run.read.number += 1
}

const depthMax = 3

function filesOf(run: SourceRun, page: FrontierPage, parsed: PageReading['parsed']): readonly string[] {
  if (page.depth >= depthMax) return []
  const urls = parsed.attachments.flatMap(({ href }) => {
    const url = canonicalUrl(href, run.source, page.url)
    if (url === undefined) return []
    if (classifyUrl(url, run.source).role === 'attachment') return [url]
    if (isFileElsewhere(url, run.source)) countElsewhere(run, new URL(url).hostname)
    return []
  })
  return [...new Set(urls)]
}

const hostsElsewhereMax = 20

/** A file that the source's definition does not cover is not fetched, and said. */
function countElsewhere(run: SourceRun, host: string): void {
  const counts = run.filesElsewhere
  if (counts.has(host) || counts.size < hostsElsewhereMax) counts.set(host, (counts.get(host) ?? 0) + 1)
}

/** Where a document's address led instead, when that is no address of the same document. */
function movedElsewhere(source: SourceRun['source'], page: FrontierPage, finalUrl: string): string | null {
  if (finalUrl === page.url) return null
  const final = canonicalUrl(finalUrl, source)
  if (final === undefined || final === page.url || page.role === 'attachment') return null
  const [before, after] = [classifyUrl(page.url, source), classifyUrl(final, source)]
  if (before.role === 'other' && after.role === 'other') return isListing(source, final) ? final : null
  if (after.role !== 'detail') return final
  if (before.role === 'detail' && before.stableId !== null && before.stableId !== after.stableId) return final
  return null
}

/** A document's address that leads to a file is as good as one that answers with it; a page under a file's address is none. */
function leadsToFile({ source, tools }: SourceRun, { finalUrl, raw }: Fetched): boolean {
  const url = canonicalUrl(finalUrl, source)
  if (url === undefined || classifyUrl(url, source).role !== 'attachment') return false
  return !pageKinds.has(sniff(raw.bytes)) && !isWithheld(tools.db, source.id, { url })
}

const pageKinds: ReadonlySet<ContentKind> = new Set(['html', 'text'])

function isListing(source: SourceRun['source'], url: string): boolean {
  const { pathname } = new URL(url)
  const lists = source.discovery.map(({ path }) => path.replace(/\/$/, ''))
  return pathname === '/' || lists.includes(pathname.replace(/\/$/, ''))
}
