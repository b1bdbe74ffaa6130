import * as z from 'zod'
import { AlertRule } from '#shared/model/alert-rule.ts'
import { Comparison } from '#shared/model/comparison.ts'
import { CheckResult, Connection } from '#shared/model/connection.ts'
import { Incident } from '#shared/model/incident.ts'
import { Panel } from '#shared/model/panel.ts'
import { AlertRulePreviewed } from '#shared/relay-api/alert-rules.ts'
import { ConnectionChange, ConnectionCreate } from '#shared/relay-api/connections.ts'
import { IncidentCreate, IncidentDeclared, NoteWritten } from '#shared/relay-api/incidents.ts'
import { LogsAnswer, LogsPreview, LogsPreviewed, logsAsked } from '#shared/relay-api/logs.ts'
import { AlertCreateAsked, AlertPreviewAsked, AlertsAsked, AlertsOfPanel, AlertsPageAsked } from './alerts.ts'
import { FailureData } from './failure-data.ts'
import {
  IncidentAct,
  IncidentDetail,
  IncidentsAsked,
  IncidentsPage,
  KnownIncident,
  KnownProject,
  OpenIncident,
  Place,
} from './incidents.ts'
import { RelayAddress } from './relay-address.ts'
import { updateMessages } from './update-messages.ts'
import { relayMessages } from './relay-messages.ts'
import { longestHref, mostHrefs } from './page-messages.ts'
import { PanelSettings } from './panel-settings.ts'
import { siteMessages } from './site-messages.ts'
import { dataMessages } from './settings-file.ts'
import { settingsMessages } from './settings-messages.ts'

// Every message to the background: who may send it, what it carries, what comes back.
// `page`  the watcher in a foreign page · `frame`  a panel frame of ours in a foreign page · `own`  popup, options, welcome

/** A connection and where it is kept: `relay` is the address of the one that keeps it. Ids are each keeper's own. */
export const KnownConnection = Connection.extend({ keptBy: z.enum(['relay', 'browser']), relay: z.string().optional() })
export type KnownConnection = z.infer<typeof KnownConnection>

/** How fresh is what a relay said: `failure` says why it is not fresher than `heardAt` (UNIX ms; null: never heard). */
const Freshness = { heardAt: z.number().nullable(), failure: FailureData.nullable() }

/**
 * The inbox as last heard, of all relays together. `heardAt` is the oldest of those that answer, and `failure` is there when
 * none does; one that does not answer hides nothing of the others.
 */
export const InboxState = z.object({
  paired: z.boolean(),
  items: z.array(KnownIncident),
  /** Where the list goes on; null: it is all of them. */
  next: z.string().nullable(),
  openCount: z.number().int().nullable(),
  mineCount: z.number().int().nullable(),
  ...Freshness,
  /** Each of them, the main one first. */
  relays: z.array(z.object({ address: z.string(), ...Freshness })),
})
export type InboxState = z.infer<typeof InboxState>

/** What a panel frame may know before it has asked anything. */
export const PanelClaim = z.object({
  source: z.string(),
  sourceTitle: z.string(),
  title: z.string(),
  connection: z.string(),
  openUrl: z.string(),
  /** IANA zone that the link names, else the one that the person chose. */
  zone: z.string().optional(),
  /** The range as the link writes it; absent when it names none. */
  range: z
    .union([z.object({ from: z.string(), to: z.string() }), z.object({ last: z.string(), until: z.string() })])
    .optional(),
  /** How much room the page gave to it. */
  shape: z.enum(['panel', 'dashboard', 'card']),
  /** The comparison of an alert's expression; absent where it has none. */
  comparison: Comparison.optional(),
  /** Seconds between renewals that the person chose; 0 is never. Absent: as the dashboard says. */
  refresh: PanelSettings.shape.refresh.unwrap().optional(),
  /** Present where a letter or sign alone should do nothing. */
  quietKeys: z.literal(true).optional(),
  /** The tab it sits in: panels of one tab share a cursor. */
  tabId: z.number().int(),
})
export type PanelClaim = z.infer<typeof PanelClaim>

const nothing = z.object({})
const ticket = z.string().min(1).max(100)
const relay = RelayAddress
const ofRelay = { relay: relay.optional() }
const connectionId = { id: z.string(), ...ofRelay }
const question = z.object({ href: z.string().max(longestHref), part: z.number().int().min(0) })

export const contract = {
  'page/places': {
    from: 'page',
    request: nothing,
    reply: z.object({
      links: z.string(),
      hosts: z.array(z.string()),
      maxPanels: z.number(),
      look: PanelSettings.pick({ height: true, theme: true }),
    }),
  },
  'page/panels': {
    from: 'page',
    request: z.object({ hrefs: z.array(z.string().max(longestHref)).max(mostHrefs), bare: z.boolean() }),
    reply: z.object({
      panels: z.array(
        z.array(
          z.object({
            part: z.number(),
            kind: z.string(),
            shape: z.enum(['panel', 'dashboard', 'card', 'chip']),
            label: z.string().optional(),
          }),
        ),
      ),
    }),
  },
  'page/ticket': {
    from: 'page',
    request: question,
    reply: z.object({ ticket }),
  },
  'page/open': { from: 'page', request: question, reply: nothing },
  'page/hide': { from: 'page', request: z.object({ href: z.string().max(longestHref) }), reply: nothing },
  'panel/claim': { from: 'frame', request: z.object({ ticket }), reply: PanelClaim },
  'panel/query': {
    from: 'frame',
    request: z.object({
      ticket,
      width: z.number().int().min(50).max(8000),
      from: z.string().max(64).optional(),
      to: z.string().max(64).optional(),
      zone: z.string().max(64).optional(),
      choice: z.string().max(256).optional(),
      /** Without the comparison that the claim tells of. */
      bare: z.boolean().default(false),
      /** Ask anew, whatever the cache holds: "Try again". */
      fresh: z.boolean().default(false),
    }),
    reply: Panel,
  },
  /** Lines of the log that belong to the panel; `connection` is a log connection's id. */
  'panel/logs': {
    from: 'frame',
    request: z.object({ ticket, connection: z.string().max(100).optional(), ...logsAsked }),
    reply: LogsAnswer,
  },
  /** The rules of one project that watch the panel. */
  'panel/alerts': { from: 'frame', request: AlertsAsked, reply: AlertsOfPanel },
  /** When a rule would have fired over what is shown. */
  'panel/alert-preview': { from: 'frame', request: AlertPreviewAsked, reply: AlertRulePreviewed },
  'panel/alert-create': { from: 'frame', request: AlertCreateAsked, reply: AlertRule },
  /** Opens the relay's page where a project's rules are changed, paused and deleted. */
  'panel/alerts-page': { from: 'frame', request: AlertsPageAsked, reply: nothing },
  /** The panel's link over what is shown now (UNIX seconds), so that it shows the same to whoever opens it. */
  'panel/link': {
    from: 'frame',
    request: z.object({ ticket, from: z.number(), to: z.number() }),
    reply: z.object({ url: z.string() }),
  },
  /** The open incidents to which a panel can be attached, or with which it is frozen. */
  'panel/incidents': {
    from: 'frame',
    request: z.object({ ticket }),
    reply: z.object({ incidents: z.array(OpenIncident) }),
  },
  /** A comment on an incident with the panel's link over what is shown now (UNIX seconds). */
  'panel/attach': {
    from: 'frame',
    request: Place.extend({ ticket, title: z.string().max(255), from: z.number(), to: z.number() }),
    reply: nothing,
  },
  /** Keeps what the panel shows between two ends with an incident; its link comes back. */
  'panel/freeze': {
    from: 'frame',
    request: Place.extend({
      ticket,
      from: z.string().max(64),
      to: z.string().max(64),
      choice: z.string().max(256).optional(),
    }),
    reply: z.object({ url: z.string() }),
  },
  /** A section of the settings; `connections=<link>` fills the link in. */
  'panel/options': { from: 'frame', request: z.object({ section: z.string().max(longestHref + 40) }), reply: nothing },
  /** Opens the panel in a tab of its own, where a page lets none of its frames fill the screen. */
  'panel/tab': { from: 'frame', request: z.object({ ticket }), reply: nothing },
  /** What a log connection would be asked for a chart's link, with these options. */
  'logs/preview': { from: 'own', request: LogsPreview.extend(connectionId), reply: LogsPreviewed },
  'inbox/get': { from: 'own', request: nothing, reply: InboxState },
  'inbox/refresh': { from: 'own', request: nothing, reply: InboxState },
  'incidents/list': { from: 'own', request: IncidentsAsked, reply: IncidentsPage },
  'incident/read': { from: 'own', request: Place, reply: IncidentDetail },
  'incident/act': { from: 'own', request: IncidentAct, reply: Incident },
  'incident/note': {
    from: 'own',
    request: Place.extend({ body: z.string().min(1).max(100_000) }),
    reply: NoteWritten,
  },
  'incident/declare': {
    from: 'own',
    request: IncidentCreate.extend({ relay, project: z.string().max(255) }),
    reply: IncidentDeclared.extend({ relay }),
  },
  'projects/list': {
    from: 'own',
    request: z.object({ relay: relay.optional() }),
    reply: z.object({ projects: z.array(KnownProject) }),
  },
  'incident/open': { from: 'own', request: Place, reply: nothing },
  'connections/list': {
    from: 'own',
    request: nothing,
    reply: z.object({ connections: z.array(KnownConnection), failure: FailureData.nullable() }),
  },
  /** Without a relay: in the main one where that may be, or in this browser. */
  'connections/add': { from: 'own', request: ConnectionCreate.extend(ofRelay), reply: KnownConnection },
  /** `to`: the relay that one of this browser moves to; absent: the main one. Credentials stay as they are where `secret` is absent and the address keeps its origin. */
  'connections/change': {
    from: 'own',
    request: z.object({ ...connectionId, change: ConnectionChange, to: relay.optional() }),
    reply: KnownConnection,
  },
  'connections/remove': { from: 'own', request: z.object(connectionId), reply: nothing },
  'connections/check': { from: 'own', request: z.object(connectionId), reply: CheckResult },
  /** The panels of a link, or one part of it, each with a ticket for one frame in the page that asks; `page` is as in its connection. */
  'link/panels': {
    from: 'own',
    request: z.object({
      href: z.string().max(longestHref),
      part: z.number().int().min(0).optional(),
      page: z.string().max(100).optional(),
    }),
    reply: z.object({
      panels: z.array(z.object({ part: z.number(), shape: z.enum(['panel', 'dashboard', 'card']), ticket })),
    }),
  },
  ...siteMessages,
  ...dataMessages,
  ...relayMessages,
  ...updateMessages,
  ...settingsMessages,
} as const satisfies Record<string, { from: 'page' | 'frame' | 'own'; request: z.ZodType; reply: z.ZodType }>

export type Contract = typeof contract
export type MessageKind = keyof Contract
export type Request<Kind extends MessageKind> = z.input<Contract[Kind]['request']>
export type Reply<Kind extends MessageKind> = z.output<Contract[Kind]['reply']>
