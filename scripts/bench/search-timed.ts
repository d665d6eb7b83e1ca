import { processorMs } from './processor-time.ts'

/** Of one answer: milliseconds of the processor, in all threads of the process, and on the clock, which a reader waits. */
export type Took = { readonly processor: number; readonly clock: number }

/** Answers all questions in a row, as a service does. */
export async function timedRound<Question>(
  questions: readonly Question[],
  ask: (question: Question) => unknown,
): Promise<readonly Took[]> {
  const took: Took[] = []
  for (const question of questions) {
    const [processor, clock] = [processorMs(), performance.now()]
    await ask(question)
    took.push({ processor: processorMs() - processor, clock: performance.now() - clock })
  }
  return took
}

/** Of each question the median of its rounds. */
export function medians(rounds: readonly (readonly Took[])[], of: keyof Took): readonly number[] {
  const [first = []] = rounds
  return first.map((_, at) =>
    percentile(
      rounds.map(round => round[at]?.[of] ?? 0),
      0.5,
    ),
  )
}

/** `share` from 0 to 1; 0 of no times. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
