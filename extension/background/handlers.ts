import type { Handlers } from '#extension/messages/answer.ts'
import type { Connections } from './connections.ts'
import type { Inbox } from './inbox.ts'
import { openIncident } from './open-incident.ts'
import type { Relay } from './relay.ts'
import { describePanel, locate, runQuery, type QueryDeps } from './run-query.ts'
import type { SiteAccess } from './site-access.ts'
import type { Tickets } from './tickets.ts'

export type HandlerDeps = {
  tickets: Tickets
  query: QueryDeps
  relay: Relay
  connections: Connections
  inbox: Inbox
  sites: SiteAccess
  openTab: (url: string) => Promise<void>
  optionsUrl: (section: string) => string
  /** Called after the relay was paired or forgotten. */
  relayChanged: () => Promise<void>
}

/** At most so many panels in one page. */
const maxPanels = 100

/** One handler per message of the contract. */
export function messageHandlers(deps: HandlerDeps): Handlers {
  const { tickets, query, relay, connections, inbox, sites } = deps
  return {
    'page/places': async () => ({ places: await connections.places(), maxPanels }),
    async 'page/ticket'(question, { tabId }) {
      await locate(question, query.connections) // no ticket for what nothing could draw
      return { ticket: await tickets.issue(question, tabId) }
    },

    'panel/claim': async ({ ticket }, sender) => describePanel(await tickets.claim(ticket, sender), query),
    'panel/query': async ({ ticket, ...request }, sender) =>
      runQuery(await tickets.use(ticket, sender), request, query),
    async 'panel/options'({ section }) {
      await deps.openTab(deps.optionsUrl(section))
      return {}
    },

    'relay/get': async () => ({ relay: await relay.info() }),
    async 'relay/pair'({ address, code }) {
      const info = await relay.pair(address, code)
      await deps.relayChanged()
      return info
    },
    async 'relay/forget'() {
      await relay.forget()
      await deps.relayChanged()
      return {}
    },

    'inbox/get': () => inbox.state(),
    'inbox/refresh': () => inbox.refresh(),
    async 'incident/open'(incident) {
      await openIncident(incident, { relay, openTab: deps.openTab })
      return {}
    },

    'connections/list': () => connections.list(),
    'connections/add': ({ link, runs }) => connections.add(link, runs),
    async 'connections/remove'({ id }) {
      await connections.remove(id)
      return {}
    },
    'connections/check': ({ id }) => connections.check(id),

    'sites/list': async () => ({ sites: await sites.list() }),
  }
}
