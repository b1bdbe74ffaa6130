import { defineConfig } from 'vitest/config'

/** Milliseconds. Speed is the benchmarks' affair: a busy machine must not fail a test of behaviour. */
const patience = 30_000

/** Walks through real servers in which nobody looks at a screen. */
const withoutBrowser = 'test/e2e/without-browser/**/*.test.ts'

// One runner for everything, in projects by what a test needs: nothing, the built product, or real servers and browsers.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', css: true, include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: patience } },
      { test: { name: 'contracts', css: true, include: ['test/contracts/**/*.test.ts'], testTimeout: patience } },
      { test: { name: 'house', include: ['test/house/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'built', include: ['test/house/built/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'servers', // they mostly wait, beside what computes
          include: [withoutBrowser],
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          css: true,
          include: ['test/e2e/**/*.test.ts'],
          exclude: [withoutBrowser],
          fileParallelism: false,
          sequence: { groupOrder: 1 }, // alone, after all others: browsers want both cores
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
