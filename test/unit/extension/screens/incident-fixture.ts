import type { InboxState } from '#extension/messages/contract.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'

export function incidentOf(iid: number, more: Partial<KnownIncident> = {}): KnownIncident {
  return {
    relay: 'https://relay.example',
    iid,
    project: 'shop',
    title: `Trouble ${iid}`,
    body: '',
    state: 'opened',
    severity: 'high',
    labels: [],
    assignees: [],
    alerts: [1],
    call: null,
    acknowledgedAt: null,
    createdBy: 'Alert Bot',
    createdAt: new Date(Date.UTC(2026, 0, 1, 12, iid)).toISOString(),
    closedAt: null,
    url: `https://relay.example/shop/incidents/${iid}`,
    ...more,
  }
}

export function inboxOf(more: Partial<InboxState> = {}): InboxState {
  const items = more.items ?? []
  return {
    paired: true,
    items,
    next: null,
    openCount: items.length,
    mineCount: 0,
    heardAt: 1000,
    failure: null,
    relays: [{ address: 'https://relay.example', heardAt: more.heardAt ?? 1000, failure: more.failure ?? null }],
    ...more,
  }
}
