import type { IncidentAct, IncidentDetail, IncidentsAsked, IncidentsPage } from '#extension/messages/incidents.ts'
import * as calls from '#extension/relay-client/incident-calls.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Relay } from './relay.ts'

export type Incidents = ReturnType<typeof createIncidents>

type Place = { project: string; iid: number }

/** What the popup reads and does in the relay. All of it throws Failure. */
export function createIncidents(relay: Relay, changed: () => void) {
  return {
    async list({ tab, ...asked }: IncidentsAsked): Promise<IncidentsPage> {
      const state = tab === 'recent' ? 'all' : 'opened'
      return calls.listIncidents(await relay.access(), { state, mine: tab === 'mine' ? 'true' : undefined, ...asked })
    },

    async read(place: Place): Promise<IncidentDetail> {
      const access = await relay.access()
      const [incident, notes, alerts] = await Promise.all([
        calls.readIncident(access, place),
        calls.readNotes(access, place),
        calls.readAlerts(access, place),
      ])
      return { incident, notes: notes.items, moreNotes: notes.next !== null, alerts: alerts.items }
    },

    async act({ act, ...place }: IncidentAct): Promise<Incident> {
      const access = await relay.access()
      const incident = await (act === 'acknowledge'
        ? calls.acknowledgeIncident(access, place)
        : calls.changeIncident(access, place, { state: act === 'close' ? 'closed' : 'opened' }))
      changed()
      return incident
    },

    async note({ body, ...place }: Place & { body: string }) {
      const written = await calls.writeNote(await relay.access(), place, body)
      changed() // a quick action may have closed it
      return written
    },

    async declare({ project, ...incident }: calls.Declared & { project: string }) {
      const declared = await calls.declareIncident(await relay.access(), project, incident)
      changed()
      return declared
    },

    async projects() {
      const { items } = await calls.listProjects(await relay.access())
      return { projects: items.map(({ slug, name }) => ({ slug, name })) }
    },
  }
}
