import type { RunReport } from '../../../crawlers/report.ts'
import type { MissingInstrument } from '../../answer/missing-answer.ts'
import { runSummary } from '../../answer/run-summary.ts'
import type { Finding } from '../../domain/finding.ts'
import { findRun, type Run } from '../../store/runs.ts'
import type { Store } from '../../store/store.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { wholeNumber } from '../arguments.ts'
import { ask, dataFolder, openFolder } from '../data-folder.ts'
import { notFound } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { printFindings } from '../print-findings.ts'
import { printDone, printRun } from '../print-run.ts'
import { printToldReport, printWhereSecretsLie } from '../print-told.ts'
import { shownFinding, shownReport } from '../shown-report.ts'
import { verdictText } from '../words.ts'

/** How many works cite it, what it is called, and what is known of it. */
function missingLine({ citedBy, symbol, title, instrumentId, why }: MissingInstrument): string {
  const named = [symbol, title].filter(name => name !== null).join(' ')
  const id = named === '' ? instrumentId : `${named} (${instrumentId})`
  return `${String(citedBy).padStart(5)}  ${id}  ${verdictText(why)}\n`
}

/** `runs` and `missing`: what was done, and what is cited and not held. */
export const addState: AddCommand = (program, io) => {
  withDataOptions(program.command('runs [number]'))
    .description('What each run did, newest first; with its number, all that one run reported.')
    .option('--limit <n>', 'how many', wholeNumber(1, 100), 20)
    .action(async (number: string | undefined, options: DataOptions & { limit: number }) => {
      if (number !== undefined) return showRun(number, options, io)
      const runs = await ask(dataFolder(options, io), answers => answers.runs(options.limit))
      if (options.json) return printJson(io, { runs })
      if (runs.length === 0) io.out('Chưa có lượt chạy nào. No run yet.\n')
      for (const [at, run] of runs.entries())
        printRun(
          io,
          run,
          runs.slice(0, at).some(({ kind }) => kind === run.kind),
        )
    })
  withDataOptions(program.command('missing'))
    .description('Instruments most cited and not held.')
    .option('--limit <n>', 'how many', wholeNumber(1, 100), 20)
    .action(async (options: DataOptions & { limit: number }) => {
      const missing = await ask(dataFolder(options, io), answers => answers.missing(options.limit))
      if (options.json) return printJson(io, { missing })
      for (const one of missing) io.out(missingLine(one))
    })
}

/** The report of one run, as it was printed when it ended, but for where secret texts (MẬT) lie. */
function showRun(number: string, options: DataOptions, io: Io): void {
  const store = openFolder(dataFolder(options, io), { mode: 'read' })
  try {
    const run = /^#?\d{1,15}$/.test(number) ? findRun(store, Number(number.replace('#', ''))) : undefined
    if (!run) throw notFound(`there is no run ${number}. thidua runs lists them.`)
    if (options.json) printJson(io, { ...run, report: shownReport(store, run.report) })
    else printFormer(io, store, run)
  } finally {
    store.close()
  }
}

function printFormer(io: Io, store: Store, run: Run): void {
  if (isRunReport(run.report)) {
    printToldReport(io, store, run.report)
    return
  }
  const shown = (finding: Finding): Finding => shownFinding(store, finding)
  const findings = findingsOf(run.report)
  printDone(io, runSummary(run), false)
  printFindings(io, findings.map(shown), '  ')
  printWhereSecretsLie(io, store, findings)
}

/** Only a crawl's report has sources. */
function isRunReport(report: unknown): report is RunReport {
  return typeof report === 'object' && report !== null && 'sources' in report && 'acknowledged' in report
}

/** Reports of every command have them under this name; one that was broken off has none. */
function findingsOf(report: unknown): readonly Finding[] {
  const listed: unknown =
    typeof report === 'object' && report !== null && 'findings' in report ? report.findings : null
  return Array.isArray(listed) ? listed : []
}
