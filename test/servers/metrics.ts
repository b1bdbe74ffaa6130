import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type SteeredMetrics = {
  /** `host:port`, as a scrape target. */
  target: string
  set: (name: string, value: number) => void
  stop: () => Promise<void>
}

/** A `/metrics` endpoint whose gauges a test steers. */
export async function startMetrics(gauges: Record<string, number>): Promise<SteeredMetrics> {
  const values = new Map(Object.entries(gauges))
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4')
    response.end(
      [...values].map(([name, value]) => `# TYPE ${name.replace(/\{.*/, '')} gauge\n${name} ${value}\n`).join(''),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    target: `127.0.0.1:${port}`,
    set: (name, value) => values.set(name, value),
    stop: () => new Promise(resolve => void server.close(() => resolve()).closeAllConnections()),
  }
}
