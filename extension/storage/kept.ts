import * as z from 'zod'
import { FailureData } from '#extension/messages/failure-data.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { BaseUrl, Connection } from '#shared/model/connection.ts'
import { ConnectionCreate } from '#shared/relay-api/connections.ts'
import { NotificationSettings, usualNotifications } from '#extension/messages/notification-settings.ts'
import { PanelSettings, ShortcutSettings, usualPanels, usualShortcuts } from '#extension/messages/panel-settings.ts'
import { Policy } from '#extension/messages/policy.ts'
import { SiteEntry } from '#extension/messages/site-messages.ts'
import { Severity } from '#shared/model/severity.ts'
import { Incident } from '#shared/model/incident.ts'
import { grantsKey } from './grants-key.ts'
import { storedItem, type Item, type StorageArea } from './items.ts'

/** The inbox as last heard, and why it is not fresher. */
const KeptInbox = z.object({
  items: looseArray(Incident),
  next: z.string().nullable().default(null),
  openCount: z.number().int().nullable(),
  mineCount: z.number().int().nullable().default(null),
  heardAt: z.number().nullable(),
  failure: FailureData.nullable(),
})
export type KeptInbox = z.infer<typeof KeptInbox>

/** A connection of this browser: it may come from a file, and is asked with the person's session. */
const OwnConnection = Connection.extend({
  baseUrl: BaseUrl,
  headers: ConnectionCreate.shape.headers.unwrap(),
}).refine(({ kind, runs }) => kind !== 'tocsin' && runs === 'viewer')

/** A relay's connections as last heard. */
const KeptConnections = z.object({ items: looseArray(Connection), failure: FailureData.nullable() })
export type KeptConnections = z.infer<typeof KeptConnections>

/** Once only the time of a grant was kept. */
const KeptEntry = z.union([
  SiteEntry,
  z.number().transform((grantedAt): SiteEntry => ({ grantedAt, why: null, usedAt: null })),
])

/** What is known of each granted site, by match pattern. */
const Grants = z.record(z.string(), KeptEntry)
type Grants = z.infer<typeof Grants>

/** Whether unknown dashboards are offered to be connected, and the hosts where nobody wants that. */
const Suggestions = z.object({ on: z.boolean(), hidden: looseArray(z.string()) })
export type Suggestions = z.infer<typeof Suggestions>

/** The open incidents that notifications have dealt with; null: none was heard of yet. */
const Notified = z.object({
  known: z.record(z.string(), z.object({ severity: Severity, acknowledged: z.boolean() })).nullable(),
})
export type Notified = z.infer<typeof Notified>

/** What was heard of one relay. */
export type KeptOfRelay = {
  inbox: Item<KeptInbox>
  connections: Item<KeptConnections>
  notified: Item<Notified>
  /** The last event of the relay's stream that was heard. */
  streamPosition: Item<number | null>
}

/** Everything the browser keeps for us outside of the vault. */
export type Kept = {
  /** By the relay's address. */
  ofRelay: (address: string) => KeptOfRelay
  ownConnections: Item<Connection[]>
  grants: Item<Grants>
  suggestions: Item<Suggestions>
  notifications: Item<NotificationSettings>
  panels: Item<PanelSettings>
  shortcuts: Item<ShortcutSettings>
  /** Match patterns of sites where nothing is drawn, although the browser would allow it. */
  sitesOff: Item<string[]>
  /** The version that it was updated to, until somebody said what of it may wait; null: there is nothing to ask. */
  updatedTo: Item<string | null>
  /** As the browser last said it; null: it never did. */
  policy: Item<Policy | null>
}

const ofRelay = { inbox: 'inbox', connections: 'relay-connections', notified: 'notified', position: 'stream-position' }

export function keptItems(local: StorageArea): Kept {
  return {
    ofRelay: address => ({
      inbox: storedItem(local, `${ofRelay.inbox} ${address}`, KeptInbox, nothingHeard),
      connections: storedItem(local, `${ofRelay.connections} ${address}`, KeptConnections, {
        items: [],
        failure: null,
      }),
      notified: storedItem(local, `${ofRelay.notified} ${address}`, Notified, { known: null }),
      streamPosition: storedItem(local, `${ofRelay.position} ${address}`, z.number().int().nullable(), null),
    }),
    ownConnections: storedItem(local, 'own-connections', looseArray(OwnConnection), []),
    grants: storedItem(local, grantsKey, Grants, {}),
    policy: storedItem(local, 'policy', Policy.nullable(), null),
    updatedTo: storedItem(local, 'updated-to', z.string().nullable(), null),
    suggestions: storedItem(local, 'suggestions', Suggestions, { on: true, hidden: [] }),
    notifications: storedItem(local, 'notifications', NotificationSettings, usualNotifications),
    panels: storedItem(local, 'panels', PanelSettings, usualPanels),
    shortcuts: storedItem(local, 'shortcuts', ShortcutSettings, usualShortcuts),
    sitesOff: storedItem(local, 'sites-off', looseArray(z.string()), []),
  }
}

const nothingHeard: KeptInbox = {
  items: [],
  next: null,
  openCount: null,
  mineCount: null,
  heardAt: null,
  failure: null,
}

/** Nothing of a relay that was left stays. */
export async function forgetRelay({ inbox, connections, notified, streamPosition }: KeptOfRelay): Promise<void> {
  for (const item of [inbox, connections, notified, streamPosition]) await item.clear()
}

/** What a version that knew one relay kept of it is that relay's from now on. */
export async function keepAsOf(address: string, local: StorageArea): Promise<void> {
  for (const name of Object.values(ofRelay)) {
    const { [name]: value } = await local.get(name)
    if (value === undefined) continue
    await local.set({ [`${name} ${address}`]: value })
    await local.remove(name)
  }
}
