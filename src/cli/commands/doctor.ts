import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { dataFolder } from '../data-folder.ts'
import type { Check } from '../doctor/check.ts'
import { checkIndex } from '../doctor/check-index.ts'
import { checkProgram } from '../doctor/check-program.ts'
import { checkStore } from '../doctor/check-store.ts'
import { storageCheck } from '../doctor/storage-check.ts'
import { exitCode } from '../exit.ts'
import { printJson } from '../io.ts'
import { packageVersion } from '../version.ts'

const marks: Record<Check['state'], string> = { ok: '✓', note: '·', bad: '✗' }

/** `doctor`: is everything in order, and what to do if not. It changes nothing. */
export const addDoctor: AddCommand = (program, io, end) => {
  withDataOptions(program.command('doctor'))
    .description(
      'Is everything in order, and what to do if not: program, database, captures, index, space, runs.',
    )
    .option('--all', 'compare the bytes of every capture with their hash, not only the newest')
    .action(async (options: DataOptions & { all?: boolean }) => {
      const checks = [
        ...checkProgram(packageVersion()),
        ...(await checkFolder(dataFolder(options, io), options.all ?? false)),
      ]
      if (checks.some(({ state }) => state === 'bad')) end(exitCode.needsHuman)
      if (options.json) return printJson(io, { checks })
      for (const { state, id, says, next } of checks)
        io.out(`${marks[state]} ${id}: ${says}${next === null ? '' : `\n    → ${next}`}\n`)
    })
}

/** A store that cannot even be opened is what a person has come to hear of. */
async function checkFolder(folder: string, all: boolean): Promise<Check[]> {
  let store: Store
  try {
    store = openStore(folder, { mode: 'read' })
  } catch (error) {
    const fault = storageCheck('database', error)
    if (!fault) throw error
    return [fault]
  }
  try {
    return [...checkStore(store, { all }), await checkIndex(store)]
  } finally {
    store.close()
  }
}
