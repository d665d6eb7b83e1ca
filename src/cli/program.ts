import { Command, CommanderError } from 'commander'
import { commands } from './commands/index.ts'
import { type ExitCode, exitCode } from './exit.ts'
import type { Io } from './io.ts'
import { knownFailure } from './known-failure.ts'
import { packageVersion } from './version.ts'

/** Runs one command line. @returns the exit code; never throws for wrong usage or a failed command. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const program = new Command('thidua')
    .description(
      'Collects, reads and searches the regulations and news of emulation and commendation (thi đua, khen thưởng).',
    )
    .version(packageVersion(), '-V, --version')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(thidua --help lists the commands; thidua <command> --help explains one)')
  for (const add of commands) add(program, io, ended => (code = ended))
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err })
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return explain(error, io)
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUsage
  const known = knownFailure(error)
  if (known) {
    io.err(
      `thidua: ${known.message}\n${io.env.THIDUA_DEBUG && error instanceof Error ? `${error.stack ?? ''}\n` : ''}`,
    )
    return known.code
  }
  const detail = io.env.THIDUA_DEBUG ? (error as Error).stack : (error as Error).message
  io.err(`thidua: ${detail ?? String(error)}\nSet THIDUA_DEBUG=1 to see where it happened.\n`)
  return exitCode.failed
}
