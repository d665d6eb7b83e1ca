/**
 * Milliseconds of processor time this process has used: on a busy machine the clock measures the others. What is
 * compared runs in this process alone; waiting for the disk does not count.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
