/**
 * Processor time of this process so far, in milliseconds. A test of "quickly enough" takes differences of it: the clock goes
 * on while a busy machine lets others work, and a limit by the clock fails there for no reason of ours.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
