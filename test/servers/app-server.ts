import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AddressInfo } from 'node:net'

export type AppServer = { address: string; stop: () => Promise<void> }

/** Serves a fake over HTTP, on a port of its own. */
export async function serveApp(app: Hono): Promise<AppServer> {
  const server = await new Promise<ReturnType<typeof serve>>(resolve => {
    const made = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(made))
  })
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}`, stop }
}
