import type { Handlers } from '#extension/messages/answer.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { passCall } from '#extension/relay-client/call-relay.ts'
import type { ReadPolicy } from '#extension/storage/policy.ts'
import { Failure } from '#shared/kit/failure.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import type { Connections } from './connections.ts'
import type { Incidents } from './incidents.ts'
import type { Inbox } from './inbox.ts'
import { attachPanel } from './attach-panel.ts'
import { freezePanel } from './freeze-panel.ts'
import { panelsOfLink } from './link-panels.ts'
import { openToWriting } from './open-to-writing.ts'
import { openIncident } from './open-incident.ts'
import { openRelayPage } from './open-relay-page.ts'
import type { PanelChoices } from './panel-choices.ts'
import type { Relays } from './relays.ts'
import { sourceOfPage } from './own-pages.ts'
import { directHref, hostOf, linksToLookAt, panelsOf } from './page-links.ts'
import { alertsOf, createAlert, previewAlert } from './run-alerts.ts'
import { previewLogsOf, runLogs } from './run-logs.ts'
import { describePanel, locate, pinnedLink, runQuery, type QueryDeps } from './run-query.ts'
import { settingsDataHandlers, type SettingsDataDeps } from './settings-data.ts'
import type { SiteAccess } from './site-access.ts'
import { siteHandlers } from './site-handlers.ts'
import type { SiteLedger } from './site-ledger.ts'
import type { UpdateAccess } from './update-access.ts'
import type { Question, Tickets } from './tickets.ts'

export type HandlerDeps = {
  tickets: Tickets
  query: QueryDeps
  relays: Relays
  connections: Connections
  inbox: Inbox
  incidents: Incidents
  sites: SiteAccess
  ledger: SiteLedger
  data: SettingsDataDeps
  choices: PanelChoices
  access: UpdateAccess
  suggestions: Kept['suggestions']
  notifications: Kept['notifications']
  policy: ReadPolicy
  openTab: (url: string) => Promise<void>
  /** Opens a panel in a tab of its own. */
  openPanel: (question: Question) => Promise<void>
  optionsUrl: (section: string) => string
  /** Adds what draws panels to a frame that only has the watcher. */
  addPanels: (frame: { tabId: number; frameId: number }) => Promise<void>
  /** Calls every watcher: what they were told does not hold any more. */
  callWatchers: () => void
  /** Called after a relay was paired or forgotten. */
  relayChanged: (address: string) => Promise<void>
  /** Called after another relay became the main one. */
  mainChanged: () => Promise<void>
}

/** Hosts where nobody wants to be asked; the oldest are forgotten first. */
const mostHidden = 1000

/** One handler per message of the contract. */
export function messageHandlers(deps: HandlerDeps): Handlers {
  const { tickets, query, relays, connections, inbox, incidents, sites, ledger, choices, suggestions } = deps
  return {
    ...settingsDataHandlers(deps.data),
    async 'page/places'(_, { frameId, site }) {
      if (!site || !(await sites.isOn(site))) throw new Failure('forbidden', 'Tocsin draws nothing on this site.')
      return linksToLookAt(await connections.places(), await suggestions.get(), await choices.get(), frameId)
    },
    async 'page/panels'({ hrefs, bare }, sender) {
      const [places, suggesting] = await Promise.all([connections.places(), suggestions.get()])
      const own = sourceOfPage(sender.page ?? '', places)
      const panels = hrefs.map(href => panelsOf(href, places, suggesting, own))
      if (bare && panels.some(one => one.length > 0)) await deps.addPanels(sender)
      return { panels }
    },
    async 'page/ticket'({ href, part }, { tabId, site }) {
      const question = { href: directHref(href), part }
      await locate(question, query.connections) // no ticket for what nothing could draw
      if (site) void ledger.used(site)
      return { ticket: await tickets.issue(question, tabId) }
    },
    async 'page/open'({ href, part }) {
      const question = { href: directHref(href), part }
      const places = await connections.places()
      const target = parseLink(question.href)[question.part]
      if (target && findConnection(target, places)) await deps.openPanel(question)
      else if (target) await deps.openTab(deps.optionsUrl(`connections=${question.href}`))
      return {}
    },
    async 'page/hide'({ href }) {
      const { on, hidden } = await suggestions.get()
      await suggestions.set({ on, hidden: [...new Set([...hidden, hostOf(directHref(href))])].slice(-mostHidden) })
      deps.callWatchers()
      return {}
    },

    async 'panel/claim'({ ticket }, sender) {
      const described = await describePanel(await tickets.claim(ticket, sender), query)
      return { ...(await choices.forFrame()), ...described, tabId: sender.tabId }
    },
    async 'panel/query'({ ticket, zone: own, ...request }, sender) {
      const question = await tickets.use(ticket, sender)
      const zone = await choices.zone(own)
      return runQuery(question, { ...request, ...(zone === undefined ? {} : { zone }) }, query)
    },
    'panel/logs': async ({ ticket, ...asked }, sender) => runLogs(await tickets.use(ticket, sender), asked, query),
    'panel/alerts': async ({ ticket, ...asked }, sender) => alertsOf(await tickets.use(ticket, sender), asked, query),
    'panel/alert-preview': async ({ ticket, ...asked }, sender) =>
      previewAlert(await tickets.use(ticket, sender), asked, query),
    'panel/alert-create': async ({ ticket, ...asked }, sender) =>
      createAlert(await tickets.use(ticket, sender), asked, query),
    async 'panel/alerts-page'({ relay, project }) {
      await openRelayPage(relay, `/${encodeURIComponent(project)}/alert-rules`, { relays, openTab: deps.openTab })
      return {}
    },
    'panel/link': async ({ ticket, ...range }, sender) => ({
      url: await pinnedLink(await tickets.use(ticket, sender), range, query),
    }),
    async 'panel/incidents'({ ticket }, sender) {
      await tickets.use(ticket, sender)
      return { incidents: await openToWriting(query.relays, incidents) }
    },
    async 'panel/attach'({ ticket, relay, project, iid, ...what }, sender) {
      await attachPanel(await tickets.use(ticket, sender), { relay, project, iid }, what, query)
      return {}
    },
    'panel/freeze': async ({ ticket, relay, project, iid, ...asked }, sender) =>
      freezePanel(await tickets.use(ticket, sender), { relay, project, iid }, asked, query),
    async 'panel/options'({ section }) {
      await deps.openTab(deps.optionsUrl(section))
      return {}
    },
    async 'panel/tab'({ ticket }, sender) {
      await deps.openPanel(await tickets.use(ticket, sender))
      return {}
    },

    'relay/list': async () => ({ relays: (await relays.all()).map(({ info }) => info) }),
    async 'relay/pair'({ address, code }) {
      const info = await relays.pair(address, code)
      await deps.relayChanged(info.address)
      return info
    },
    async 'relay/forget'({ relay }) {
      const revoked = await relays.forget(relay)
      await deps.relayChanged(relay)
      return { revoked }
    },
    async 'relay/main'({ relay }) {
      await relays.makeMain(relay)
      await deps.mainChanged()
      return {}
    },

    'logs/preview': asked => previewLogsOf(asked, query),
    'relay/call': async ({ relay, ...call }) => ({ answer: await passCall((await relays.one(relay)).access, call) }),

    'inbox/get': () => inbox.state(),
    'inbox/refresh': () => inbox.refresh(),
    'incidents/list': asked => incidents.list(asked),
    'incident/read': place => incidents.read(place),
    'incident/act': asked => incidents.act(asked),
    'incident/note': asked => incidents.note(asked),
    'incident/declare': asked => incidents.declare(asked),
    'projects/list': asked => incidents.projects(asked),
    async 'incident/open'(incident) {
      await openIncident(incident, { relays, openTab: deps.openTab })
      return {}
    },

    'connections/list': () => connections.list(),
    'connections/add': wanted => connections.add(wanted),
    'connections/change': ({ change, to, ...one }) => connections.change(one, change, to),
    async 'connections/remove'(one) {
      await connections.remove(one)
      return {}
    },
    'connections/check': one => connections.check(one),
    'link/panels': async (asked, { tabId }) => ({ panels: await panelsOfLink(asked, tabId, tickets, query) }),

    'update/missing': async () => ({ missing: await deps.access.missing() }),
    async 'update/not-now'() {
      await deps.access.notNow()
      return {}
    },
    ...siteHandlers({ ledger, connections: connections.all }),
    'policy/get': () => deps.policy(),
    'notifications/get': () => deps.notifications.get(),
    async 'notifications/set'(settings) {
      await deps.notifications.set(settings)
      return {}
    },
    'panels/get': () => choices.get(),
    async 'panels/set'(settings) {
      await choices.set(settings)
      return {}
    },
    'panels/sites': async () => ({ sites: await sites.switches() }),
    async 'panels/turn'({ pattern, on }) {
      await sites.turn(pattern, on)
      deps.callWatchers()
      return {}
    },
    'panels/site': async ({ origin }) => ({ on: await sites.isOn(origin) }),
    async 'panels/switch-on'({ origin }) {
      const on = (await sites.isOn(origin)) || (await sites.toggle(origin))
      deps.callWatchers()
      return { on }
    },
    'shortcuts/get': () => choices.shortcuts(),
    async 'shortcuts/set'(settings) {
      await choices.setShortcuts(settings)
      return {}
    },
    'suggestions/get': async () => {
      const { on, hidden } = await suggestions.get()
      return { on, hidden: hidden.length }
    },
    async 'suggestions/set'({ on }) {
      // Switched on anew, it asks everywhere again.
      await suggestions.set({ on, hidden: on ? [] : (await suggestions.get()).hidden })
      deps.callWatchers()
      return {}
    },
  }
}
