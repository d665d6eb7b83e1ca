import { storageWords } from '../storage-words.ts'
import { bad, type Check } from './check.ts'

/** A check that cannot be made because of what is wrong with the disk or a file says just that; others still follow. */
export function orStorageFault(id: string, look: () => Check): Check {
  try {
    return look()
  } catch (error) {
    const fault = storageCheck(id, error)
    if (!fault) throw error
    return fault
  }
}

/** What is wrong, as a check that failed; undefined where the error is about something else. */
export function storageCheck(id: string, error: unknown): Check | undefined {
  const words = storageWords(error)
  if (!words) return undefined
  const reason = error instanceof Error ? error.message : String(error)
  return bad(id, `${words.vi} / ${words.en}: ${reason}`, words.next.vi)
}
