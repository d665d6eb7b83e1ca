import { resolve } from 'node:path'
import { runDemo } from '../../../pipelines/demo.ts'
import type { AddCommand, DataOptions } from '../add-command.ts'
import { wholeNumber } from '../arguments.ts'
import { sampleFolder } from '../data-folder.ts'
import { exitCode } from '../exit.ts'
import { printJson } from '../io.ts'
import { printReport } from '../print-crawl.ts'
import { startProgress } from '../progress.ts'
import { defaultPort } from '../serve-web.ts'
import { serveFolder } from './serve.ts'

type Options = DataOptions & { once?: boolean; faults?: boolean; port: number; host: string }

const faultFolder = `${sampleFolder}-faults`

export const addDemo: AddCommand = (program, io, end) => {
  program
    .command('demo')
    .description(
      'The whole way on the bundled sample portal of an imaginary province: crawl, read, index, serve.',
    )
    .option('--data <dir>', `data folder of the sample (default: ./${sampleFolder})`)
    .option('--json', 'print the run report as JSON')
    .option(
      '--faults',
      `crawl a sample site on which everything goes wrong, and report it (default folder: ./${faultFolder})`,
    )
    .option('--once', 'end after crawling instead of serving')
    .option('--port <port>', 'port to serve on; 0 takes a free one', wholeNumber(0, 65535), defaultPort)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .action(async (options: Options) => {
      const faults = options.faults ?? false
      const folder = resolve(options.data ?? (faults ? faultFolder : sampleFolder))
      const progress = startProgress(io, 'demo')
      const report = await runDemo({ folder, faults, progress: progress.step }).finally(progress.end)
      if (report.needsHuman) end(exitCode.needsHuman)
      if (options.json) printJson(io, report)
      else {
        printReport(io, report)
        io.out(`DỮ LIỆU MẪU / SAMPLE → ${folder}\n`)
      }
      if (options.once) return
      end(exitCode.done)
      await serveFolder(folder, options, io)
    })
}
