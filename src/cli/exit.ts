/** Exit codes of the command line (contract; docs/reference.md has the table). */
export const exitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  notFound: 3,
  locked: 4,
  needsHuman: 5,
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** Ends a command with a message and a code. The message names the thing, the reason and the next step. */
export class CommandError extends Error {
  readonly code: ExitCode
  constructor(code: ExitCode, message: string) {
    super(message)
    this.name = 'CommandError'
    this.code = code
  }
}

/** What was asked cannot be meant: exit code 2. `message` names the thing, the reason and what would be right. */
export function wrongUsage(message: string): CommandError {
  return new CommandError(exitCode.wrongUsage, message)
}

/** A question that an answer refuses: wrong usage, with what would be right below. */
export function refusedUsage({
  detail,
  candidates,
}: {
  readonly detail: string
  readonly candidates: readonly string[]
}): CommandError {
  return wrongUsage([detail, ...candidates.map(one => `  ${one}`)].join('\n'))
}

/** What was asked for does not exist: exit code 3. `message` says what to do. */
export function notFound(message: string): CommandError {
  return new CommandError(exitCode.notFound, message)
}
