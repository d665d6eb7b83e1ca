import { backup } from '../../../pipelines/backup.ts'
import { BackupError, type BackupManifest } from '../../../pipelines/backup-manifest.ts'
import { TargetTakenError } from '../../../pipelines/fresh-folder.ts'
import { reindex } from '../../../pipelines/reindex.ts'
import { restore } from '../../../pipelines/restore.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { dataFolder, openFolder, work } from '../data-folder.ts'
import { exitCode, wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { packageVersion } from '../version.ts'

/** `backup` and `restore`: a whole copy of a data folder, and a data folder from one; both overwrite nothing. */
export const addBackup: AddCommand = (program, io, end) => {
  withDataOptions(program.command('backup <folder>'))
    .description(
      'Copy the data folder as it is at this moment into a new folder, each byte compared; a run may go on meanwhile.',
    )
    .action((folder: string, options: DataOptions) => {
      const store = openFolder(dataFolder(options, io), { mode: 'read' })
      try {
        const manifest = refusable(() => backup(store, folder, packageVersion()))
        if (manifest.missing.length > 0) end(exitCode.needsHuman)
        if (options.json) printJson(io, manifest)
        else print(io, folder, manifest)
      } finally {
        store.close()
      }
    })
  withDataOptions(program.command('restore <folder>'))
    .description(
      'Make a new data folder from a backup, each byte compared, and its index. Refuses a folder that holds something.',
    )
    .action(async (folder: string, options: DataOptions) => {
      const target = dataFolder(options, io)
      const manifest = refusable(() => restore(folder, target))
      await work(target, undefined, ({ store, registry }) => reindex(store, registry))
      if (options.json) printJson(io, manifest)
      else print(io, target, manifest)
    })
}

function refusable<Result>(task: () => Result): Result {
  try {
    return task()
  } catch (error) {
    if (error instanceof TargetTakenError || error instanceof BackupError) throw wrongUsage(error.message)
    throw error
  }
}

function print(io: Io, folder: string, { documents, captures, createdAt, missing }: BackupManifest): void {
  io.out(`${folder}: ${documents} tài liệu, ${captures} bản thu, lúc ${createdAt}\n`)
  for (const sha256 of missing) io.out(`⚠ thiếu bản thu ${sha256}: đã mất từ trước khi sao lưu\n`)
}
