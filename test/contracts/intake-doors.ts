import type { Inlet, IntakeKind } from '#shared/model/inlet.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

// Every address at which alerts come in, as data: how the key is shown there, how trouble is told, how an alert is written.

/** How a door tells of trouble: as problem+json, as a bare status as GitLab does, or as PagerDuty does. */
export type Manner = 'problem' | 'bare' | 'pagerduty'

/** What a sender can say of an alert. Every text may be anything. */
export type Told = { title: string; text?: string; at?: unknown; labels?: Record<string, string>; more?: object }

export type Door = {
  kind: IntakeKind
  manner: Manner
  /** The status of a delivery that was taken. */
  taken: 200 | 202
  path: (inlet: Inlet) => string
  /** Where the key stands: PagerDuty's is in the payload. */
  keyIn: 'header' | 'payload'
  /** Whether the sender may sign instead. */
  signs?: boolean
  /** A delivery of one alert. `key` is for payloads that carry it. */
  one: (told: Told, key: string) => unknown
  /** A delivery of several; missing where a call carries one. */
  many?: { of: (alerts: unknown[]) => unknown; alert: (told: Told) => unknown; most: number; at: string }
  /** Payloads with a field missing or of the wrong type, their status, and the field that is named. */
  misshapen: [what: string, change: (good: unknown) => unknown, status: number, field: string][]
  /** What a start that does not parse does to its alert: the delivery is refused for it, it alone is passed over, or it began now. */
  badDate: 'refused' | 'passed over' | 'now'
  /** Whether fields that we do not know can be seen afterwards, as annotations. */
  keepsUnknown?: boolean
}

const text = (told: Told) => ({ summary: told.title, description: told.text ?? '' })
const alert = (told: Told) =>
  wireAlert({
    labels: { alertname: 'A', severity: 'high', title: told.title, ...told.labels },
    annotations: text(told),
    startsAt: told.at ?? '2026-01-01T00:00:00Z',
    ...told.more,
  })
const grafanaOf = (alerts: unknown[]) => ({
  receiver: 'relay',
  status: 'firing',
  orgId: 2,
  version: '1',
  groupKey: '{}:{}',
  title: 't',
  state: 'alerting',
  alerts,
})
const posted = (told: Told) => {
  const { status: _, fingerprint: __, ...rest } = alert(told)
  return { ...rest, endsAt: '2026-01-01T00:06:00Z' }
}
const generic = (told: Told) => ({
  title: told.title,
  description: told.text ?? '',
  fingerprint: told.title,
  ...(told.at === undefined ? {} : { start_time: told.at }),
  ...told.labels,
  ...told.more,
})
const event = (told: Told, key: string) => ({
  routing_key: key,
  event_action: 'trigger',
  dedup_key: told.title.slice(0, 100),
  payload: {
    summary: told.title,
    source: 'web-1',
    severity: 'critical',
    timestamp: told.at,
    custom_details: { description: told.text ?? '', ...told.labels, ...told.more },
  },
})

/** A copy with one field, named by its path, left out or changed. */
function changed(path: string, value?: unknown) {
  return (good: unknown): unknown => {
    const copy = structuredClone(good) as Record<string, unknown>
    const keys = path.split('.')
    const parent = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as typeof copy, copy)
    const last = keys.at(-1) ?? ''
    if (value === undefined) delete parent[last]
    else parent[last] = value
    return copy
  }
}

const inEnvelope: Door['misshapen'] = [
  ['no version', changed('version'), 422, 'version'],
  ['another version', changed('version', '3'), 422, 'version'],
  ['no groupKey', changed('groupKey'), 422, 'groupKey'],
  ['alerts that are none', changed('alerts', 'many'), 422, 'alerts'],
]
const inAlert: Door['misshapen'] = [
  ['labels of the wrong type', changed('alerts.0.labels', ['a']), 422, 'alerts.0.labels'],
  ['an alert that is none', changed('alerts.0', 7), 422, 'alerts.0'],
  ['no start', changed('alerts.0.startsAt'), 422, 'alerts.0.startsAt'],
]
const notGeneric = (status: number): Door['misshapen'] => [
  ['a title that is a list', changed('title', ['a']), status, 'title'],
  ['a description that is an object', changed('description', {}), status, 'description'],
  ['a list', good => [good], status, ''],
]
const noEvent: Door['misshapen'] = [
  ['no action', changed('event_action'), 400, 'event_action'],
  ['no summary', changed('payload.summary'), 400, 'payload.summary'],
  ['a severity that is none', changed('payload.severity', 'awful'), 400, 'payload.severity'],
  ['a source of the wrong type', changed('payload.source', 7), 400, 'payload.source'],
  ['a key that is too long', changed('dedup_key', 'x'.repeat(256)), 400, 'dedup_key'],
]
const shaped = (status: number, rows: Door['misshapen']) =>
  rows.map(([what, change, , field]) => [what, change, status, field] as Door['misshapen'][number])

const shared = { manner: 'problem', taken: 200, keyIn: 'header', path: ({ id }: Inlet) => `/in/${id}` } as const
const notify = { manner: 'bare', taken: 200, keyIn: 'header' } as const
const genericDoor = { kind: 'generic', one: generic, badDate: 'now', keepsUnknown: true } as const
const alertmanagerMany = { of: (alerts: unknown[]) => notification(alerts), alert, most: 100, at: 'alerts.' }

export const doors: Record<string, Door> = {
  alertmanager: {
    ...shared,
    kind: 'alertmanager',
    one: told => notification([alert(told)]),
    many: alertmanagerMany,
    misshapen: [...inEnvelope, ...inAlert],
    badDate: 'refused',
  },
  prometheus: {
    ...shared,
    kind: 'prometheus',
    path: ({ id }) => `/in/${id}/api/v2/alerts`,
    one: told => [posted(told)],
    many: { of: alerts => alerts, alert: posted, most: 256, at: '' },
    misshapen: [
      ['no labels', changed('0.labels'), 422, '0.labels'],
      ['labels of the wrong type', changed('0.labels', 'a'), 422, '0.labels'],
      ['an object', ([good]: unknown[]) => good, 422, ''] as Door['misshapen'][number],
    ],
    badDate: 'refused',
  },
  grafana: {
    ...shared,
    kind: 'grafana',
    signs: true,
    one: told => grafanaOf([alert(told)]),
    many: { of: grafanaOf, alert, most: 100, at: 'alerts.' },
    misshapen: [['no alerts', changed('alerts'), 422, 'alerts'], ...inAlert],
    badDate: 'refused',
  },
  generic: { ...shared, ...genericDoor, misshapen: notGeneric(422) },
  'pagerduty at its inlet': {
    ...shared,
    kind: 'pagerduty',
    one: event,
    misshapen: shaped(422, noEvent),
    badDate: 'now',
    keepsUnknown: true,
  },
  'pagerduty at its own address': {
    kind: 'pagerduty',
    manner: 'pagerduty',
    taken: 202,
    path: () => '/v2/enqueue',
    keyIn: 'payload',
    one: event,
    misshapen: noEvent,
    badDate: 'now',
    keepsUnknown: true,
  },
  'GitLab, Prometheus': {
    ...notify,
    kind: 'alertmanager',
    path: () => '/group/default/prometheus/alerts/notify.json',
    one: told => notification([alert(told)]),
    many: alertmanagerMany,
    misshapen: inEnvelope,
    badDate: 'passed over',
  },
  'GitLab, generic': {
    ...notify,
    ...genericDoor,
    path: () => '/group/default/alerts/notify.json',
    misshapen: notGeneric(400),
  },
  'GitLab, named': {
    ...notify,
    ...genericDoor,
    path: ({ id }) => `/group/default/alerts/notify/my-tool/${id}.json`,
    misshapen: notGeneric(400),
  },
}

export type OpenDoor = Omit<TempApp, 'inlet'> & { inlet: Inlet & { key: string } }

/** A relay with an inlet of the door's kind, and nothing written yet. The inlet that every such relay has is off. */
export async function openDoor({ kind }: Door): Promise<OpenDoor> {
  const temp = await tempApp()
  const inlets = '/api/v1/projects/default/inlets'
  for (const id of [temp.inlet.id, 'inlet2']) {
    await temp.ask('PATCH', `${inlets}/${id}`, { as: 'admin', json: { active: false } })
  }
  const made = await temp.ask('POST', inlets, { as: 'admin', json: { kind, name: kind } })
  return { ...temp, inlet: (await made.json()) as Inlet & { key: string } }
}
