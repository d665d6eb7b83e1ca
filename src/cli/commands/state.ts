import type { MissingInstrument } from '../../answer/missing-answer.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { wholeNumber } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { printJson } from '../io.ts'
import { printRun } from '../print-run.ts'
import { verdictText } from '../words.ts'

/** How many works cite it, what it is called, and what is known of it. */
function missingLine({ citedBy, symbol, title, instrumentId, why }: MissingInstrument): string {
  const named = [symbol, title].filter(name => name !== null).join(' ')
  const id = named === '' ? instrumentId : `${named} (${instrumentId})`
  return `${String(citedBy).padStart(5)}  ${id}  ${verdictText(why)}\n`
}

/** `runs` and `missing`: what was done, and what is cited and not held. */
export const addState: AddCommand = (program, io) => {
  withDataOptions(program.command('runs'))
    .description('What each run did, newest first.')
    .option('--limit <n>', 'how many', wholeNumber(1, 100), 20)
    .action(async (options: DataOptions & { limit: number }) => {
      const runs = await ask(dataFolder(options, io), answers => answers.runs(options.limit))
      if (options.json) return printJson(io, { runs })
      if (runs.length === 0) io.out('Chưa có lượt chạy nào. No run yet.\n')
      for (const run of runs) printRun(io, run)
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
