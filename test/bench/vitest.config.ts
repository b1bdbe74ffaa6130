import { defineConfig } from 'vitest/config'

// `npm run bench`: figures, each beside its limit. Never part of the tests: a slow machine is no bug.
export default defineConfig({
  test: { css: true, include: ['test/bench/figures.ts'], testTimeout: 600_000, hookTimeout: 120_000 },
})
