import { resolve } from 'node:path'
import type { Answers } from '../answer/answers.ts'
import { createAnswers } from '../answer/create.ts'
import { loadRegistry } from '../registry/load.ts'
import type { Registry } from '../registry/registry.ts'
import { openIndex } from '../search/open-index.ts'
import { openSearch } from '../search/open-search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { openStore } from '../store/open.ts'
import type { Store, StoreKind } from '../store/store.ts'
import type { DataOptions } from './add-command.ts'
import type { ExitCode } from './exit.ts'
import type { Io } from './io.ts'
import { knownFailure } from './known-failure.ts'
import { otherFindings } from './other-findings.ts'
import { bringServer, type Environment, readersIndex } from './search-server.ts'
import { keepHeapSmall } from './small-heap.ts'
import { sourceStates } from './source-states.ts'

export const sampleFolder = '.thidua-demo'

/** The data folder of a command: `--data`, else `THIDUA_DATA`, else `.thidua` in the current folder; as a whole path. */
export function dataFolder(options: DataOptions, io: Io): string {
  return resolve(options.data ?? io.env.THIDUA_DATA ?? '.thidua')
}

/** Opens a folder's store; what cannot be opened is told as wrong usage, as locked, as missing, or with what ails it. */
export function openFolder(folder: string, options: { mode: 'read' | 'write'; kind?: StoreKind }): Store {
  try {
    return openStore(folder, options)
  } catch (error) {
    throw knownFailure(error, folder) ?? error
  }
}

export type OpenAnswers = {
  readonly answers: Answers
  /** What they are found in. */
  readonly index: SearchIndex
  readonly close: () => Promise<void>
}

/** Everything that can be asked of a data folder, for reading only. `env` names the search server, if there is one. */
export async function openAnswers(folder: string, env: Environment = {}): Promise<OpenAnswers> {
  const store = openFolder(folder, { mode: 'read' })
  const registry = loadRegistry()
  const index = readersIndex(store, await openIndex(folder, { mode: 'read' }), env)
  const searcher = openSearch({ store, registry, index })
  return {
    answers: createAnswers({
      store,
      registry,
      searcher,
      sources: () => sourceStates(store),
      otherFindings: () => otherFindings(store),
    }),
    index,
    close: async () => {
      await index.close()
      store.close()
    },
  }
}

export type Workplace = { readonly store: Store; readonly index: SearchIndex; readonly registry: Registry }

/** Who is told of what the search server did not take. */
type Aftermath = { readonly io: Io; readonly end: (code: ExitCode) => void }

/**
 * Store, index and registry for a run that writes. Holds the folder's lock until the work is done; then, given an
 * aftermath, the search server is sent what it lacks.
 */
export async function work<Result>(
  folder: string,
  kind: StoreKind | undefined,
  task: (place: Workplace) => Promise<Result>,
  aftermath?: Aftermath,
): Promise<Result> {
  keepHeapSmall()
  const store = openFolder(folder, { mode: 'write', ...(kind ? { kind } : {}) })
  try {
    const index = await openIndex(folder, { mode: 'write' })
    const registry = loadRegistry()
    const result = await task({ store, index, registry }).finally(() => index.close())
    if (aftermath) await bringServer({ store, registry }, aftermath)
    return result
  } finally {
    store.close()
  }
}

/** Runs a question over a folder and closes it whatever happens. */
export async function ask<Answer>(
  folder: string,
  question: (answers: Answers) => Answer | Promise<Answer>,
  env: Environment = {},
): Promise<Answer> {
  const { answers, close } = await openAnswers(folder, env)
  try {
    return await question(answers)
  } finally {
    await close()
  }
}
