import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // The tables of data/ and the grammar are read once, not once a file: a third of the whole run.
    isolate: false,
    // Also on two cores, where the runner's own choice is one: half of the run is waiting.
    maxWorkers: '100%',
  },
})
