import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** Serves the page of every kind of panel, straight from the sources. */
export async function serveKinds(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    cacheDir: 'node_modules/.vite/kinds',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'uplot'] },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  })
  await server.listen()
  const address = server.resolvedUrls?.local[0] ?? ''
  return { address: `${address}test/screenshots/kinds/index.html`, stop: () => server.close() }
}
