import type { App } from '../context.ts'
import { renderMetrics } from '../render-metrics.ts'

/** For probes and for Prometheus: no token, and nothing that tells about anybody's systems. */
export function mountHealth(app: App): void {
  app.get('/healthz', c => c.json({ status: 'ok' }))

  app.get('/readyz', async c => {
    await c.var.relay.database.ping()
    return c.json({ status: 'ready' })
  })

  app.get('/metrics', async c => {
    c.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(await renderMetrics(c.var.relay))
  })
}
