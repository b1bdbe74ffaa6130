import type {
  IncidentAct,
  IncidentDetail,
  IncidentsAsked,
  IncidentsPage,
  KnownProject,
  Place,
} from '#extension/messages/incidents.ts'
import * as calls from '#extension/relay-client/incident-calls.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Incident } from '#shared/model/incident.ts'
import { askAll } from './ask-all.ts'
import { chartsOf } from './incident-charts.ts'
import { mergePages, readCursor, type MergedCursor } from './merge-pages.ts'
import type { KnownPlace } from './page-links.ts'
import type { Relay, Relays } from './relays.ts'

export type Incidents = ReturnType<typeof createIncidents>

/**
 * What the popup reads and does: lists of every relay, and everything else in the incident's own. All of it throws Failure.
 * @param places that charts may come from
 * @param changed called with the relay in which something was done
 */
export function createIncidents(relays: Relays, places: () => Promise<KnownPlace[]>, changed: (relay: string) => void) {
  /** One relay, or all of them. */
  async function among(address: string | undefined): Promise<Relay[]> {
    if (address !== undefined) return [await relays.one(address)]
    const all = await relays.all()
    return all.length > 0 ? all : [await relays.one()]
  }

  return {
    async list({ tab, cursor, relay, ...asked }: IncidentsAsked): Promise<IncidentsPage> {
      const before = cursor === undefined ? null : goingOn(cursor)
      const wanted = (await among(relay)).filter(({ info }) => !before || before[info.address])
      const state = tab === 'recent' ? 'all' : 'opened'
      const answers = await askAll(wanted, (access, address) => {
        const from = before?.[address]?.cursor
        return calls.listIncidents(access, { state, mine: tab === 'mine' ? 'true' : undefined, ...asked, cursor: from })
      })
      const waiting = { ...before }
      for (const { address } of answers) delete waiting[address]
      const pages = answers.map(({ address, value: { items, next } }) => {
        const mine = before?.[address]
        return { relay: address, items, next, ...(mine ? { asked: mine } : {}) }
      })
      return {
        ...mergePages(pages, waiting),
        openCount: answers.reduce((sum, { value }) => sum + value.openCount, 0),
        mineCount: answers.reduce((sum, { value }) => sum + value.mineCount, 0),
      }
    },

    async read({ relay, ...place }: Place): Promise<IncidentDetail> {
      const { access } = await relays.one(relay)
      const [incident, notes, alerts, frozen, known] = await Promise.all([
        calls.readIncident(access, place),
        calls.readNotes(access, place),
        calls.readAlerts(access, place),
        calls.listFrozen(access, place),
        places(),
      ])
      const charts = chartsOf({ incident, notes: notes.items, frozen: frozen.items, relay }, known)
      return { incident, notes: notes.items, moreNotes: notes.next !== null, alerts: alerts.items, charts }
    },

    async act({ act, relay, ...place }: IncidentAct): Promise<Incident> {
      const { access } = await relays.one(relay)
      const incident = await (act === 'acknowledge'
        ? calls.acknowledgeIncident(access, place)
        : calls.changeIncident(access, place, { state: act === 'close' ? 'closed' : 'opened' }))
      changed(relay)
      return incident
    },

    async note({ body, relay, ...place }: Place & { body: string }) {
      const written = await calls.writeNote((await relays.one(relay)).access, place, body)
      changed(relay) // a quick action may have closed it
      return written
    },

    async declare({ relay, project, ...incident }: calls.Declared & { relay: string; project: string }) {
      const declared = await calls.declareIncident((await relays.one(relay)).access, project, incident)
      changed(relay)
      return { ...declared, relay }
    },

    async projects(asked: { relay?: string | undefined }): Promise<{ projects: KnownProject[] }> {
      const answers = await askAll(await among(asked.relay), calls.listProjects)
      const projects = answers.flatMap(({ address, value: { items } }) =>
        items.map(({ slug, name }) => ({ relay: address, slug, name })),
      )
      return { projects }
    },
  }
}

function goingOn(cursor: string): MergedCursor {
  const read = readCursor(cursor)
  if (read) return read
  throw new Failure('bad-input', 'This list does not go on here.', { field: 'cursor' })
}
