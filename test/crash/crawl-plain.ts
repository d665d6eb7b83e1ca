import { join } from 'node:path'
import { crawlSource } from '../../crawlers/crawl.ts'
import { createPageReader } from '../../crawlers/page-reader.ts'
import type { SourceReport } from '../../crawlers/report.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { createPace } from '../../src/fetch/pace.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/sqlite.ts'
import { fetcherFor, mockSource } from '../crawl-kit.ts'

export type Outcome = { readonly lines: readonly string[]; readonly report: SourceReport | undefined }

/** Crawls the mock site into a plain table: only the frontier is what is tested. */
export async function crawlPlain(folder: string, port: number): Promise<Outcome> {
  // A killed process loses nothing at this durability, only a power cut would; and it is quick.
  const db = openDatabase(join(folder, 'frontier.db'), { durability: 'normal' })
  migrate(db)
  db.exec('CREATE TABLE IF NOT EXISTS kept (place TEXT PRIMARY KEY, text TEXT NOT NULL)')
  const fetcher = fetcherFor([{ host: 'mock.example', port }])
  const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))
  const report = await crawlSource(
    mockSource(),
    {
      db,
      fetcher,
      sleep,
      pace: createPace(),
      reader: createPageReader(),
      now: () => new Date(),
      retryMs: 5,
      progress: undefined,
      sink: {
        async keep(raw, { place, read }) {
          const parsed = await read(raw)
          if (isFinding(parsed)) return { change: 'failed', findings: [parsed] }
          const isNew = db.get('SELECT 1 FROM kept WHERE place = ?', place) === undefined
          db.run('INSERT OR REPLACE INTO kept (place, text) VALUES (?, ?)', place, parsed.body.text)
          return { change: isNew ? 'new' : 'unchanged', findings: [] }
        },
        seen: () => undefined,
        gone: () => undefined,
      },
    },
    { runId: null, pagesMax: 10_000, since: null },
  )
  await fetcher.close()
  const kept = db.all<{ line: string }>("SELECT place || ' ' || text AS line FROM kept ORDER BY place")
  const pages = db.all<{ line: string }>(
    `SELECT key || ' ' || state || ' ' || (cycle = (SELECT cycle FROM source_state)) || ' ' || coalesce(raw_hash, '') AS line
     FROM frontier ORDER BY key`,
  )
  db.close()
  return { lines: [...kept, ...pages].map(({ line }) => line), report }
}
