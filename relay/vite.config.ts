import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = fileURLToPath(new URL('../.output/relay', import.meta.url))

/** The relay as plain JavaScript: our own files together, node_modules left where they are. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: 'relay/cli/main.ts',
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    // All files side by side, because the database looks for its migrations, and the images for their fonts, beside the file that reads them.
    rollupOptions: { output: { entryFileNames: 'cli.js', chunkFileNames: '[name]-[hash].js' } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  plugins: [
    {
      name: 'copy-what-is-read',
      closeBundle() {
        for (const folder of ['db/migrations', 'images/fonts']) {
          const from = fileURLToPath(new URL(folder, import.meta.url))
          cpSync(from, join(outDir, basename(folder)), { recursive: true })
        }
      },
    },
  ],
})
