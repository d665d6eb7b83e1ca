import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { wholeNumber } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { printJson } from '../io.ts'

/** `sources`, `runs` and `missing`: what is watched, what was done, what is cited and not held. */
export const addState: AddCommand = (program, io) => {
  withDataOptions(program.command('sources'))
    .description('What is watched and how it fares.')
    .action(async (options: DataOptions) => {
      const sources = await ask(dataFolder(options, io), answers => answers.sources())
      if (options.json) return printJson(io, { sources })
      if (sources.length === 0) io.out('Chưa có nguồn nào. No source yet.\n')
      for (const one of sources) {
        io.out(
          `${one.enabled ? '●' : '○'} ${one.id.padEnd(28)} ${one.name}  ${one.baseUrl}  ${one.documents} tài liệu\n`,
        )
        for (const finding of one.findings)
          io.out(`    ${finding.class}: ${finding.detail} → ${finding.next}\n`)
      }
    })
  withDataOptions(program.command('runs'))
    .description('What each run did, newest first.')
    .option('--limit <n>', 'how many', wholeNumber(1, 100), 20)
    .action(async (options: DataOptions & { limit: number }) => {
      const runs = await ask(dataFolder(options, io), answers => answers.runs(options.limit))
      if (options.json) return printJson(io, { runs })
      if (runs.length === 0) io.out('Chưa có lượt chạy nào. No run yet.\n')
      for (const run of runs) {
        const counts = Object.entries(run.counts).map(([name, count]) => `${name} ${count}`)
        io.out(
          `#${run.id} ${run.kind} ${run.startedAt}${run.endedAt ? '' : ' (chưa kết thúc)'}  ${counts.join(', ')}; ${run.findings} vấn đề\n`,
        )
      }
    })
  withDataOptions(program.command('missing'))
    .description('Instruments most cited and not held.')
    .option('--limit <n>', 'how many', wholeNumber(1, 100), 20)
    .action(async (options: DataOptions & { limit: number }) => {
      const missing = await ask(dataFolder(options, io), answers => answers.missing(options.limit))
      if (options.json) return printJson(io, { missing })
      for (const one of missing)
        io.out(`${String(one.citedBy).padStart(5)}  ${one.symbol ?? ''}  ${one.instrumentId}  ${one.why}\n`)
    })
}
