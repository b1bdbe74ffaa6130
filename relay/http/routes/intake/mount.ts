import type { App } from '../../context.ts'
import { mountGitlabIntake } from './gitlab.ts'
import { mountInletIntake } from './inlet.ts'
import { mountPagerdutyIntake } from './pagerduty.ts'

/** Every address that takes alerts in. Each answer is counted. */
export function mountIntake(app: App): void {
  for (const path of ['/in/*', '/v2/enqueue', '/*/notify.json', '/*/notify/*']) {
    app.use(path, async (c, next) => {
      await next()
      if (c.req.method === 'POST') c.var.relay.deliveries.count(c.res.status)
    })
  }
  mountInletIntake(app)
  mountPagerdutyIntake(app)
  mountGitlabIntake(app)
}
