import { keepYoungSpaceSmall } from '../young-space.ts'

const servingCommands: ReadonlySet<string> = new Set(['start', 'serve', 'demo'])

/**
 * Where readers are answered, V8 keeps 1 MB for what is new and does not let it grow to 16: it collects as much in all, but
 * in many short pauses in the place of a few of several milliseconds (docs/performance.md). To be called before the program is loaded.
 */
export function keepPausesShort([command = '']: readonly string[]): void {
  if (servingCommands.has(command)) keepYoungSpaceSmall()
}
