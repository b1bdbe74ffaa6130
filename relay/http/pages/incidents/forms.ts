import type { Hono } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { NoteCreate } from '#shared/relay-api/incidents.ts'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { reopenIncident } from '#relay/incidents/reopen-incident.ts'
import { writeNote } from '#relay/incidents/write-note.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { formNeeds } from '../visitor.ts'
import { incidentAddress } from './incident-address.ts'

const acts = {
  acknowledge: [acknowledgeIncident, 'incident.acknowledge'],
  close: [closeIncident, 'incident.change'],
  reopen: [reopenIncident, 'incident.change'],
} as const

/** What the buttons of an incident's page send. Each leads back to the page, which then shows the change. */
export function mountIncidentForms(app: Hono<AppEnv>): void {
  for (const [name, [act, need]] of Object.entries(acts)) {
    app.post(`/:project/incidents/:iid/${name}`, ...formNeeds(need), async c => {
      const { relay, caller } = c.var
      const { p, iid } = incidentAddress(c)
      await act(relay, { project: await projectOf(relay, p), iid, by: caller.name })
      return c.redirect(`/${p}/incidents/${iid}`, 303)
    })
  }

  app.post('/:project/incidents/:iid/notes', ...formNeeds('incident.comment'), async c => {
    const { relay, caller } = c.var
    const { p, iid } = incidentAddress(c)
    const form = NoteCreate.safeParse(await c.req.parseBody())
    if (!form.success || form.data.body.trim() === '') {
      throw new Failure('bad-shape', 'A note needs a text of at most 100,000 characters.', { field: 'body' })
    }
    const project = await projectOf(relay, p)
    await writeNote(relay, { project, iid, by: caller.name, ...form.data, at: undefined, may: mayOf(c) })
    return c.redirect(`/${p}/incidents/${iid}`, 303)
  })
}
