import { sampleSource } from './sample/source.ts'
import type { Source } from './source.ts'

/** Every source thidua knows, one line each. */
export const sources: readonly Source[] = [sampleSource]

/** Undefined when there is no such source. */
export function sourceById(id: string): Source | undefined {
  return sources.find(source => source.id === id)
}
