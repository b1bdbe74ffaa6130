import type { App } from '../../context.ts'
import type { Arrival } from '../../delivery-log.ts'
import { asFailure } from '../../middleware/problems.ts'
import { mountGitlabIntake } from './gitlab.ts'
import { mountInletIntake } from './inlet.ts'
import { mountPagerdutyIntake } from './pagerduty.ts'

/** Every address that takes alerts in. Each answer is counted, and noted with what it answered. */
export function mountIntake(app: App): void {
  for (const path of ['/in/*', '/v2/enqueue', '/:path{.+/notify\\.json}', '/:path{.+/notify/.+}']) {
    app.use(path, async (c, next) => {
      const arrival: Arrival = {}
      c.set('arrival', arrival)
      await next()
      if (c.req.method === 'POST') c.var.relay.deliveries.count(c.res.status)
      if (c.error) arrival.refusal = asFailure(c.error).message
      c.var.relay.deliveryLog.note(arrival, c.res.status)
    })
  }
  mountInletIntake(app)
  mountPagerdutyIntake(app)
  mountGitlabIntake(app)
}
