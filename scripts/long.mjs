// The same tests with bigger numbers: sweeps, soaks and large runs. Takes many minutes.
import { spawnSync } from 'node:child_process'

const result = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, THIDUA_LONG: '1' },
  },
)
process.exit(result.status ?? 1)
