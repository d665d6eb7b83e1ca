import { fetcherForSources } from '../../../crawlers/fetcher-for.ts'
import { loadSourceFile } from '../../../crawlers/load-source-file.ts'
import { sources as allSources, sourceById } from '../../../crawlers/registry.ts'
import type { RunReport } from '../../../crawlers/report.ts'
import type { Source } from '../../../crawlers/source.ts'
import { runCrawl } from '../../../pipelines/crawl.ts'
import type { Day } from '../../domain/day.ts'
import { createBrowserFetcher } from '../../fetch/browser-fetcher.ts'
import type { Fetcher } from '../../fetch/fetcher.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day, wholeNumber } from '../arguments.ts'
import { dataFolder, openFolder, type Workplace, work } from '../data-folder.ts'
import { exitCode, wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { printReport } from '../print-crawl.ts'
import { printToldReport } from '../print-told.ts'
import { startProgress } from '../progress.ts'
import { shownReport } from '../shown-report.ts'

type Options = DataOptions & { since?: Day; limit?: number; dryRun?: boolean; ocr: boolean }

export const addCrawl: AddCommand = (program, io, end) => {
  withDataOptions(program.command('crawl [source...]'))
    .description(
      'Fetch what is new from the enabled sources (or the named ones), read, store and index it; prints a run report.',
    )
    .option('--since <date>', 'only documents that lists date on or after this day', day)
    .option('--limit <n>', 'at most so many pages of each source', wholeNumber(1, 1_000_000))
    .option('--dry-run', 'only say what would be visited; nothing is stored')
    .option('--no-ocr', 'leave scanned pages unread (they are reported)')
    .addHelpText(
      'after',
      '\nA source is named by its id, or by a JSON file with the fields of a source, to try a site of your own.\nTHIDUA_CONTACT is sent with every request, so that a site can reach you: set it to an address or a mailbox.\n',
    )
    .action(async (names: string[], options: Options) => {
      const sources = chosen(names)
      const contact = io.env.THIDUA_CONTACT
      const fetcher = fetcherForSources(sources, contact === undefined ? {} : { contact })
      const progress = startProgress(io, 'crawl')
      const task = async (place: Workplace) =>
        runCrawl({
          ...place,
          sources,
          fetcher,
          browser: await browserFor(sources, fetcher),
          since: options.since ?? null,
          dryRun: options.dryRun ?? false,
          ocr: options.ocr,
          limits: options.limit === undefined ? {} : { pagesMax: options.limit },
          progress: progress.step,
        })
      const folder = dataFolder(options, io)
      const report = await work(folder, 'real', task, { io, end }).finally(progress.end)
      if (report.needsHuman) end(exitCode.needsHuman)
      tellCrawl(report, folder, { io, json: options.json ?? false })
    })
}

/**
 * Prints what a crawl did. Whoever watches is told all, also where secret texts (MẬT) lie; what nobody watches, as at night,
 * goes into a log, which is mailed and pasted.
 */
export function tellCrawl(
  report: RunReport,
  folder: string,
  { io, json }: { readonly io: Io; readonly json: boolean },
): void {
  if (io.isTerminal) {
    if (json) printJson(io, report)
    else printReport(io, report)
    return
  }
  const store = openFolder(folder, { mode: 'read' })
  try {
    if (json) printJson(io, shownReport(store, report))
    else printToldReport(io, store, report)
  } finally {
    store.close()
  }
}

/** A browser is started only for sources whose definition asks for one. */
async function browserFor(sources: readonly Source[], through: Fetcher): Promise<Fetcher | undefined> {
  return sources.some(source => source.render !== 'never')
    ? await createBrowserFetcher({ through })
    : undefined
}

function chosen(names: readonly string[]): readonly Source[] {
  const real = allSources.filter(source => source.kind !== 'sample')
  if (names.length > 0) {
    return names.map(name => {
      if (name.endsWith('.json')) return sourceInFile(name)
      const source = sourceById(name)
      if (!source) {
        throw wrongUsage(
          `there is no source "${name}". thidua sources lists them; crawlers/README.md tells how to add one.`,
        )
      }
      return source
    })
  }
  const enabled = real.filter(source => source.enabled)
  if (enabled.length > 0) return enabled
  throw wrongUsage(
    `none of the ${real.length} known sources is enabled. Name one to try it: thidua crawl <source> --limit 5`,
  )
}

function sourceInFile(path: string): Source {
  try {
    return loadSourceFile(path)
  } catch (error) {
    throw wrongUsage(`${path} is no source: ${error instanceof Error ? error.message : String(error)}`)
  }
}
