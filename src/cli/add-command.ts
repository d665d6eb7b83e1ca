import type { Command } from 'commander'
import type { ExitCode } from './exit.ts'
import type { Io } from './io.ts'

/** Adds one command to the program. `end` sets the exit code when it is not 0. */
export type AddCommand = (program: Command, io: Io, end: (code: ExitCode) => void) => void

export type DataOptions = { readonly data?: string; readonly json?: boolean }

/** Options that every command over a data folder has. */
export function withDataOptions(command: Command): Command {
  return command
    .option('--data <dir>', 'data folder (default: THIDUA_DATA, else ./.thidua)')
    .option('--json', 'print the answer as JSON, the same object as the HTTP interface')
}
