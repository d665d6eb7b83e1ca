import { exportJsonl } from '../../../pipelines/export.ts'
import { renewServer } from '../../../pipelines/follow-server.ts'
import { reextract } from '../../../pipelines/reextract.ts'
import { reindex } from '../../../pipelines/reindex.ts'
import { exportWarc } from '../../../pipelines/warc.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { dataFolder, openFolder, type Workplace, work } from '../data-folder.ts'
import { type ExitCode, exitCode, wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { printFindings } from '../print-findings.ts'
import { startProgress } from '../progress.ts'
import { writeWhole } from '../write-whole.ts'

/** `reindex`, `reextract`, `export`: the index and the extractions can always be made again, without network. */
export const addMaintain: AddCommand = (program, io, end) => {
  withDataOptions(program.command('reindex'))
    .description(
      'Make the index again from the store, in a second file that replaces the first when it is complete.',
    )
    .option('--server', 'only send the search server (MEILI_URL) what it lacks')
    .action(async (options: DataOptions & { server?: boolean }) => {
      const folder = dataFolder(options, io)
      if (options.server) return await sendServer(folder, { io, end, json: options.json ?? false })
      const progress = startProgress(io, 'reindex')
      const task = async ({ store, registry }: Workplace) => {
        renewServer(store)
        return await reindex(store, registry, progress.step)
      }
      const report = await work(folder, undefined, task, { io, end }).finally(progress.end)
      if (options.json) return printJson(io, report)
      io.out(`${report.records} mục, ${report.works} bài (${(report.tookMs / 1000).toFixed(1)} s)\n`)
    })
  withDataOptions(program.command('reextract'))
    .description('Read every document again from its capture, without network.')
    .option('--no-ocr', 'leave scanned pages as they were read')
    .action(async (options: DataOptions & { ocr: boolean }) => {
      const progress = startProgress(io, 'reextract')
      const task = (place: Workplace) => reextract({ ...place, ocr: options.ocr, progress: progress.step })
      const report = await work(dataFolder(options, io), undefined, task, { io, end }).finally(progress.end)
      if (report.findings.length > 0) end(exitCode.needsHuman)
      if (options.json) return printJson(io, report)
      printFindings(io, report.findings)
      io.out(
        `${report.documents} tài liệu, ${report.failed} chưa đọc được (${(report.tookMs / 1000).toFixed(1)} s)\n`,
      )
    })
  withDataOptions(program.command('export'))
    .description(
      'Print everything held as JSON lines, in a fixed order; texts marked MẬT are left out (backup has them).',
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--warc <file>', 'write the captures as WARC/1.1 instead, for other archives')
    .action((options: DataOptions & { out?: string; warc?: string }) => {
      const store = openFolder(dataFolder(options, io), { mode: 'read' })
      try {
        const onLost = (place: string, sha256: string): void => {
          end(exitCode.needsHuman)
          io.err(`⚠ thiếu hoặc hỏng bản thu ${sha256} (${place}): thidua doctor\n`)
        }
        const onSecret = (count: number): void => {
          if (count > 0) io.err(leftOut(count, options.warc === undefined ? 'văn bản' : 'bản thu'))
        }
        if (options.warc !== undefined) writeWhole(options.warc, exportWarc(store, { onLost, onSecret }))
        else if (options.out === undefined)
          for (const line of exportJsonl(store, onSecret)) io.out(`${line}\n`)
        else writeWhole(options.out, linesOf(exportJsonl(store, onSecret)))
      } finally {
        store.close()
      }
    })
}

type Asked = { readonly io: Io; readonly end: (code: ExitCode) => void; readonly json: boolean }

/** What the server did not take is told by `work`, with what to do; it asks for a human. */
async function sendServer(folder: string, { io, end, json }: Asked): Promise<void> {
  if ((io.env.MEILI_URL ?? '') === '')
    throw wrongUsage(
      'no search server is set, so there is nothing to send: give its address with MEILI_URL=http://127.0.0.1:7700, or leave --server out to make the embedded index again',
    )
  let upToDate = true
  const ended = (code: ExitCode): void => {
    upToDate = false
    end(code)
  }
  await work(folder, undefined, async () => {}, { io, end: ended })
  if (json) printJson(io, { server: { upToDate } })
  else if (upToDate) io.out('Máy chủ tìm kiếm đã có đủ. The search server is up to date.\n')
}

/** An export may be handed on; the operator's own copy is a backup. */
function leftOut(count: number, what: 'văn bản' | 'bản thu'): string {
  return `· ${count} ${what} có dấu MẬT không được xuất (left out, marked secret); bản sao đầy đủ: thidua backup\n`
}

function* linesOf(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`
}
