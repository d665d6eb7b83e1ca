import type { Finding } from '../src/domain/finding.ts'
import { parseInstrumentId } from '../src/domain/instrument-id.ts'
import { decode } from '../src/normalise/decode.ts'
import { fold } from '../src/normalise/fold.ts'
import { lightTransaction } from '../src/store/sqlite.ts'
import { itemsOfList } from './discover-list.ts'
import type { Found, Visited } from './found.ts'
import { addFound } from './frontier.ts'
import { note, type SourceRun } from './source-run.ts'
import { visitListing } from './visit-listing.ts'
import type { Wanted, WantedWay } from './wanted-way.ts'
import { webFormOf } from './web-form.ts'

/**
 * Asks a source for instruments that are cited and not held, the most cited first: a bounded number a run, none again
 * within the source's term. What its search lists under the very symbol joins the frontier and is visited in this run;
 * what it does not list is one finding. A search that fails is not asked further, and has not been asked.
 */
export async function askForWanted(run: SourceRun): Promise<void> {
  const { source, tools } = run
  if (source.wanted === null || tools.wanted === undefined || run.count.onProbation) return
  const missed: Wanted[] = []
  for (const wanted of due(run, source.wanted, tools.wanted())) {
    if (run.stoppedBy !== null) break
    const visited = await search(run, source.wanted, wanted.symbol)
    if (!visited.ok) {
      note(run, visited.finding)
      break
    }
    const html = decode(visited.raw.bytes, visited.raw).text
    // What is cited is wanted, whatever its topic.
    const { entries, beside } = await itemsOfList({ ...source, filter: null }, visited, html)
    const found = [...entries, ...beside].filter(item => isUnder(item, wanted.symbol))
    addFound(
      tools.db,
      source.id,
      found.map(item => ({ ...item, symbol: wanted.symbol })),
      tools.now(),
    )
    remember(run, wanted, found.length > 0)
    run.count.wantedAsked += 1
    if (found.length > 0) run.count.wantedFound += 1
    else missed.push(wanted)
  }
  if (missed.length > 0) note(run, notListed(run, missed))
}

function due({ source, tools }: SourceRun, way: WantedWay, all: readonly Wanted[]): readonly Wanted[] {
  const territories = way.jurisdictions ?? [source.jurisdiction ?? 'vn']
  const since = new Date(tools.now().getTime() - way.askAgainDays * 86_400_000).toISOString()
  const asked = new Set(
    tools.db
      .all<{ instrument: string }>(
        'SELECT instrument FROM wanted_ask WHERE source = ? AND asked_at > ?',
        source.id,
        since,
      )
      .map(({ instrument }) => instrument),
  )
  return all
    .filter(({ id }) => !asked.has(id) && territories.includes(parseInstrumentId(id)?.jurisdiction ?? ''))
    .slice(0, way.askedPerRunMax)
}

async function search(run: SourceRun, way: WantedWay, symbol: string): Promise<Visited> {
  const at = (path: string): string => new URL(path, run.source.baseUrls[0]).href
  if (way.kind === 'page')
    return await visitListing(run, at(way.path.replaceAll('{symbol}', encodeURIComponent(symbol))))
  const blank = await visitListing(run, at(way.path))
  if (!blank.ok) return blank
  const form = webFormOf(decode(blank.raw.bytes, blank.raw).text)
  if (form === undefined) return { ok: false, status: null, finding: noForm(at(way.path)) }
  const filled = Object.entries(way.fields).map(([name, value]) => [
    name,
    value.replaceAll('{symbol}', symbol),
  ])
  return await visitListing(run, at(way.path), { ...form.fields, ...Object.fromEntries(filled) })
}

/** Listed under the very symbol, in its column or in its title; a near one is another document. */
function isUnder({ symbol, title }: Found, wanted: string): boolean {
  if (symbol !== null) return plain(symbol) === plain(wanted)
  return title !== null && ` ${plain(title)} `.includes(` ${plain(wanted)} `)
}

/** `Số 06/2022/QH15` and `6/2022/QH15` are one; symbols keep their slashes, so that words around them stay apart. */
function plain(text: string): string {
  return fold(text)
    .replace(/^so:? /, '')
    .replace(/[^a-z0-9/-]+/g, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/(^| )0+(?=\d)/g, '$1')
    .trim()
}

function remember({ source, tools }: SourceRun, { id }: Wanted, found: boolean): void {
  lightTransaction(tools.db, () =>
    tools.db.run(
      'INSERT OR REPLACE INTO wanted_ask (source, instrument, asked_at, found) VALUES (?, ?, ?, ?)',
      source.id,
      id,
      tools.now().toISOString(),
      found ? 1 : 0,
    ),
  )
}

const namedMax = 10

function notListed({ source }: SourceRun, missed: readonly Wanted[]): Finding {
  const named = missed.slice(0, namedMax).map(({ symbol, citedBy }) => `${symbol} (${citedBy} lần)`)
  const more = missed.length > namedMax ? ` và ${missed.length - namedMax} văn bản nữa` : ''
  return {
    class: 'wanted',
    subject: source.id,
    detail: `nguồn không có ${missed.length} văn bản được viện dẫn mà chưa có: ${named.join(', ')}${more}`,
    next: 'tìm bản gốc ở nơi khác rồi nạp bằng: thidua ingest <tệp>; xem danh sách: thidua missing; nguồn này được hỏi lại sau một thời gian',
  }
}

function noForm(url: string): Finding {
  return {
    class: 'template-drift',
    subject: url,
    detail: 'trang tìm kiếm không còn biểu mẫu',
    next: 'mở trang bằng trình duyệt; sửa cách tìm văn bản (wanted) trong định nghĩa nguồn',
  }
}
