import type { Hono } from 'hono'
import { loadIncident } from '#relay/incidents/load-incident.ts'
import { resendNotice } from '#relay/store/notices.ts'
import type { AppEnv } from '../../../context.ts'
import { projectOf } from '../../../project-of.ts'
import { formNeeds } from '../../visitor.ts'
import { incidentAddress, incidentPath } from '../incident-address.ts'

/** What "Send again" sends. One that went out meanwhile needs nothing: the page then shows its receipt. */
export function mountResendForm(app: Hono<AppEnv>): void {
  app.post('/:project/incidents/:iid/notices/:id/resend', ...formNeeds('incident.change'), async c => {
    const { relay } = c.var
    const address = incidentAddress(c)
    const project = await projectOf(relay, address.p)
    await relay.database.write(async tx => {
      const incident = await loadIncident(tx, { project, iid: address.iid })
      await resendNotice(tx, incident.id, c.req.param('id'), relay.now())
    })
    return c.redirect(`${incidentPath(address)}#told`, 303)
  })
}
