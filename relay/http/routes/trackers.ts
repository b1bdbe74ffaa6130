import { Failure } from '#shared/kit/failure.ts'
import { hearTracker } from '#relay/trackers/hear-tracker.ts'
import type { App } from '../context.ts'
import { readCapped } from '../middleware/read-capped.ts'

/** Comments have a megabyte there, and come with all of their issue. */
const mostBytes = 4 * 1024 * 1024

/** What trackers call when somebody writes on, closes or opens an issue that mirrors an incident. */
export function mountTrackers(app: App): void {
  app.post('/trackers/:destination', async c => {
    const bytes = await readCapped(c.req.raw, mostBytes, () => new Failure('too-large', 'The body is too big.'))
    const header = (name: string) => c.req.header(name)
    const now = c.var.relay.now()
    const changed = await hearTracker(c.var.relay, c.req.param('destination'), { header, bytes, now })
    return c.json({ changed }, 200)
  })
}
