import { setFlagsFromString } from 'node:v8'

let isKeptSmall = false

/** V8 keeps 1 MB for what is new in this thread and does not let it grow to 16; the program need not be loaded yet. */
export function keepYoungSpaceSmall(): void {
  isKeptSmall = true
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** To be called when a thread has started: V8 sets a growth of less than two back whenever it makes another heap. */
export function keepYoungSpaceAsBefore(): void {
  if (isKeptSmall) keepYoungSpaceSmall()
}
