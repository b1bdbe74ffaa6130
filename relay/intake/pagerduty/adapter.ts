import { createHash } from 'node:crypto'
import { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import type { Severity } from '#shared/model/severity.ts'
import { firstDashboard, httpLink, namedLinks } from '../alert-links.ts'
import { cleanLabels, cleanText, firstLine } from '../clean-text.ts'
import { flatten } from '../flatten.ts'
import type { IncomingAlert, Intake } from '../intake.ts'
import { Event, type Trigger } from './wire.ts'

/** PagerDuty's Events API v2: most tools can send it. */
export const pagerdutyIntake: Intake = {
  id: 'pagerduty',
  title: 'PagerDuty events',

  read(body, { now, newId }) {
    if (!isObject(body)) throw new Failure('bad-shape', 'The event must be a JSON object.', { field: '' })
    const event = Event.safeParse(body)
    if (!event.success) {
      const { field, message } = firstIssue(event.error)
      throw new Failure('bad-shape', `${field === '' ? 'The event' : `“${field}”`} ${message}.`, { field })
    }
    const key = event.data.dedup_key ?? newId()
    if (event.data.event_action === 'trigger') return { alerts: [triggered(event.data, key, now)], rejected: [] }
    const does = event.data.event_action
    return { alerts: [{ ...nothing(key, now), does, endedAt: does === 'resolve' ? now : null }], rejected: [] }
  },

  sample: (now, id) => ({
    routing_key: 'test',
    event_action: 'trigger',
    dedup_key: `tocsin-test-${id}`,
    payload: {
      summary: 'Test alert: the way from event to incident works',
      source: 'tocsin',
      severity: 'info',
      timestamp: new Date(now).toISOString(),
    },
  }),
}

function isObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

/** PagerDuty's four words are not everybody's: its `error` is one below critical. */
const severityOf: Record<Trigger['payload']['severity'], Severity> = {
  critical: 'critical',
  error: 'high',
  warning: 'medium',
  info: 'info',
}

function triggered(event: Trigger, key: string, now: number): IncomingAlert {
  const { payload } = event
  const links = (event.links ?? []).map(({ href, text }) => [cleanText(text ?? 'Link', 100), httpLink(href)] as const)
  const images = (event.images ?? []).flatMap(({ href }) => (href ? [href] : []))
  const at = Date.parse(payload.timestamp ?? '')
  return {
    ...nothing(key, now),
    title: firstLine(200, payload.summary) ?? 'PagerDuty event',
    description: cleanText(payload.summary.length > 200 ? payload.summary : '', 1024),
    severity: severityOf[payload.severity],
    service: firstLine(100, payload.component ?? undefined, payload.group ?? undefined),
    hosts: [cleanText(payload.source, 255)],
    monitoringTool: firstLine(100, event.client ?? undefined),
    links: namedLinks({ ...Object.fromEntries(links), Client: httpLink(event.client_url) }),
    labels: cleanLabels(flatten({ class: payload.class, component: payload.component, group: payload.group })),
    annotations: cleanLabels(
      flatten(payload.custom_details ?? {}, typeof payload.custom_details === 'object' ? '' : 'details'),
    ),
    startedAt: Number.isNaN(at) ? now : at,
    chartUrl: firstDashboard([...links.flatMap(([, url]) => (url === null ? [] : [url])), ...images]),
  }
}

function nothing(key: string, now: number): IncomingAlert {
  return {
    does: 'fire',
    fingerprint: createHash('sha1').update(`pagerduty/${key}`).digest('hex'),
    title: key,
    description: '',
    severity: 'critical',
    service: null,
    environment: null,
    hosts: [],
    monitoringTool: null,
    query: null,
    runbook: null,
    links: [],
    labels: {},
    annotations: {},
    startedAt: now,
    endedAt: null,
    chartUrl: null,
    groupKey: null,
    expiresAt: null,
    incidentMarkdown: null,
  }
}
