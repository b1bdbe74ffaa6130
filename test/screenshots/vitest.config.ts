import { defineConfig } from 'vitest/config'

// `npm run screenshots`: the README's pictures, made anew from the real thing.
export default defineConfig({
  test: { include: ['test/screenshots/{readme,kinds}.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
})
