import { defineConfig } from 'vitest/config'

// `npm run screenshots`: the README's pictures, made anew from the real thing.
export default defineConfig({
  test: { include: ['test/screenshots/{readme,kinds,screens}.ts'], testTimeout: 600_000, hookTimeout: 180_000 },
})
