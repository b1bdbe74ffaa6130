import type { Hono } from 'hono'
import { toFailure } from '#shared/kit/failure.ts'
import { IncidentChange } from '#shared/relay-api/incidents.ts'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { changeIncident } from '#relay/incidents/change-incident.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { reopenIncident } from '#relay/incidents/reopen-incident.ts'
import type { AppEnv } from '../../context.ts'
import { startCallFor } from '../../start-call.ts'
import { incidentOf } from '../../incident-of.ts'
import { projectOf } from '../../project-of.ts'
import { languageOf } from '../language/language.ts'
import { formNeeds } from '../visitor.ts'
import { changesOf, EditFields } from './edit/edit-draft.ts'
import { incidentAddress, incidentPath } from './incident-address.ts'
import { refusalOf } from '../parts/refusal.ts'
import { showIncident } from './show-incident.tsx'
import { incidentWords } from './words.ts'

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
      const address = incidentAddress(c)
      await act(relay, { project: await projectOf(relay, address.p), iid: address.iid, by: caller.name })
      return c.redirect(incidentPath(address), 303)
    })
  }

  app.post('/:project/incidents/:iid/call', ...formNeeds('incident.change'), async c => {
    const { relay, caller } = c.var
    const address = incidentAddress(c)
    await startCallFor(relay, caller, address, c.req.raw.signal)
    return c.redirect(incidentPath(address), 303)
  })

  app.post('/:project/incidents/:iid/edit', ...formNeeds('incident.change'), async c => {
    const { relay, caller } = c.var
    const address = incidentAddress(c)
    const filled = EditFields.parse(await c.req.parseBody({ all: true }))
    const { incident } = await incidentOf(relay, address)
    const changes = changesOf(filled, incident, incidentWords(languageOf(c)).edit)
    if (typeof changes === 'string') return showIncident(c, { edit: { ...filled, problem: changes } })
    const fields = IncidentChange.safeParse(changes)
    if (!fields.success)
      return showIncident(c, { edit: { ...filled, problem: refusalOf(fields.error, languageOf(c)) } })
    try {
      const { state: _, ...rest } = fields.data
      const project = await projectOf(relay, address.p)
      await changeIncident(relay, { project, iid: address.iid, by: caller.name, fields: rest })
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure.code !== 'bad-shape') throw thrown
      return showIncident(c, { edit: { ...filled, problem: refusalOf(failure, languageOf(c)) } })
    }
    return c.redirect(incidentPath(address), 303)
  })
}
