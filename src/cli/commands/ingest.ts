import { existsSync } from 'node:fs'
import { ingestPaths } from '../../../pipelines/ingest.ts'
import { endRun, startRun } from '../../store/runs.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { dataFolder, type Workplace, work } from '../data-folder.ts'
import { exitCode, wrongUsage } from '../exit.ts'
import { printJson } from '../io.ts'
import { printFindings } from '../print-findings.ts'
import { startProgress } from '../progress.ts'

export const addIngest: AddCommand = (program, io, end) => {
  withDataOptions(program.command('ingest <path...>'))
    .description(
      'Read files and folders, keep them, and make them findable. What cannot be read is reported.',
    )
    .option('--no-ocr', 'leave scanned pages unread (they are reported)')
    .action(async (paths: string[], options: DataOptions & { ocr: boolean }) => {
      const absent = paths.find(path => !existsSync(path))
      if (absent !== undefined) throw wrongUsage(`${absent} is not there. Give existing files or folders.`)
      const progress = startProgress(io, 'ingest')
      const task = async (place: Workplace) => {
        const run = startRun(place.store, 'ingest')
        const done = await ingestPaths(paths, {
          ...place,
          ocr: options.ocr,
          progress: progress.step,
        }).finally(progress.end)
        endRun(place.store, run, {
          exitCode: done.findings.length > 0 ? exitCode.needsHuman : exitCode.done,
          report: done,
        })
        return done
      }
      const report = await work(dataFolder(options, io), 'real', task, { io, end })
      if (report.findings.length > 0) end(exitCode.needsHuman)
      if (options.json) return printJson(io, report)
      printFindings(io, report.findings)
      io.out(
        `${report.planned} tệp: ${report.new} mới, ${report.changed} thay đổi, ${report.unchanged} không đổi, ${report.failed} chưa đọc được (${(report.tookMs / 1000).toFixed(1)} s)\n`,
      )
    })
}
