import { IndexMissingError } from '../search/open-index.ts'
import { LockedError } from '../store/lock.ts'
import { SchemaTooNewError } from '../store/migrate.ts'
import { StoreKindError, StoreMissingError } from '../store/open.ts'
import { CommandError, exitCode } from './exit.ts'
import { storageWords } from './storage-words.ts'

/**
 * A failure that a person can do something about, with its exit code, the reason and the next step; undefined for any
 * other, which is a fault of the program. `folder` is named where the error itself does not name what it is about.
 */
export function knownFailure(error: unknown, folder?: string): CommandError | undefined {
  if (error instanceof CommandError) return error
  if (error instanceof LockedError) return new CommandError(exitCode.locked, error.message)
  if (error instanceof StoreKindError) return new CommandError(exitCode.wrongUsage, error.message)
  if (error instanceof StoreMissingError) return new CommandError(exitCode.notFound, error.message)
  if (error instanceof IndexMissingError || error instanceof SchemaTooNewError)
    return new CommandError(exitCode.failed, error.message)
  const words = storageWords(error)
  if (!words || !(error instanceof Error)) return undefined
  const place = folder === undefined ? '' : `${folder}: `
  return new CommandError(exitCode.failed, `${place}${words.en} (${error.message}). Next: ${words.next.en}`)
}
