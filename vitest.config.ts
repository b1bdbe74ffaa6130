import { defineConfig } from 'vitest/config'

// One runner for everything, in projects by what a test needs: nothing, the built product, or real servers and browsers.
// `css` because the relay's pages read their style sheets as text, which would be empty without it.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], css: true } },
      { test: { name: 'contracts', include: ['test/contracts/**/*.test.ts'], css: true } },
      { test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
