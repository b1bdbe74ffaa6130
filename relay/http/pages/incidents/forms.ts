import type { Hono } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { NoteCreate } from '#shared/relay-api/incidents.ts'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { addComment } from '#relay/incidents/add-comment.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { reopenIncident } from '#relay/incidents/reopen-incident.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { formNeeds } from '../visitor.ts'
import { incidentAddress } from './incident-address.ts'

const acts = { acknowledge: acknowledgeIncident, close: closeIncident, reopen: reopenIncident } as const

/** What the buttons of an incident's page send. Each leads back to the page, which then shows the change. */
export function mountIncidentForms(app: Hono<AppEnv>): void {
  for (const [name, act] of Object.entries(acts)) {
    app.post(`/:project/incidents/:iid/${name}`, ...formNeeds('responder'), async c => {
      const { relay, caller } = c.var
      const { p, iid } = incidentAddress(c)
      await act(relay, { project: await projectOf(relay, p), iid, by: caller.name })
      return c.redirect(`/${p}/incidents/${iid}`, 303)
    })
  }

  app.post('/:project/incidents/:iid/notes', ...formNeeds('responder'), async c => {
    const { relay, caller } = c.var
    const { p, iid } = incidentAddress(c)
    const form = NoteCreate.safeParse(await c.req.parseBody())
    if (!form.success || form.data.body.trim() === '') {
      throw new Failure('bad-shape', 'A note needs a text of at most 100,000 characters.', { field: 'body' })
    }
    await addComment(relay, { project: await projectOf(relay, p), iid, by: caller.name, body: form.data.body })
    return c.redirect(`/${p}/incidents/${iid}`, 303)
  })
}
