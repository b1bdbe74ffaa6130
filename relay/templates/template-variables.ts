import type { AlertLink, AlertStatus } from '#shared/model/alert.ts'
import type { Labels } from '#shared/model/labels.ts'
import type { Severity } from '#shared/model/severity.ts'

/** What a template of an incident may say. Texts are foreign; what is not known is null. Times are ISO 8601 UTC. */
export type TemplateValues = {
  title: string
  description: string | null
  severity: Severity
  status: AlertStatus | null
  service: string | null
  environment: string | null
  monitoring_tool: string | null
  hosts: readonly string[]
  query: string | null
  runbook: string | null
  labels: Labels
  annotations: Labels
  links: readonly AlertLink[]
  started_at: string
  fingerprint: string | null
  alert: number | null
  incident: number
  incident_url: string
  project: string
}

/** Every variable, for people who write templates. */
const descriptions: Record<keyof TemplateValues, string> = {
  title: 'Title of the alert, or of the incident that a person declares.',
  description: 'Its description. Empty when there is none. Its lines stay lines with | lines.',
  severity: 'critical, high, medium, low, info or unknown.',
  status: 'Of the alert: triggered, acknowledged, resolved or ignored.',
  service: 'The service concerned.',
  environment: 'The environment concerned.',
  monitoring_tool: 'What sent the alert.',
  hosts: 'List of hosts. Go through it with {% for host in hosts %}.',
  query: 'The full query, such as a PromQL expression. Show it with | code or | code_block.',
  runbook: 'Where it says what to do: an address or a text.',
  labels: 'The labels by name: {{ labels.team }}. One that may be missing wants | default: "none".',
  annotations: 'The annotations by name, as labels.',
  links: 'List of links that came along, each with title and url.',
  started_at: 'When it started, UTC. Write it your way with | date: "%H:%M".',
  fingerprint: 'What tells this problem from others.',
  alert: 'Number of the alert. Empty when a person declares the incident.',
  incident: 'Number of the incident.',
  incident_url: 'The incident’s page on the relay.',
  project: 'Name of the project in addresses.',
}

/** What a preview without an alert is made from. */
export const exampleValues: TemplateValues = {
  title: 'Disk almost full',
  description: 'Less than 5% are left on db-1.',
  severity: 'high',
  status: 'triggered',
  service: 'checkout',
  environment: 'production',
  monitoring_tool: 'Prometheus',
  hosts: ['db-1', 'db-2'],
  query: 'disk_free < 0.05',
  runbook: 'https://wiki.example.net/disk',
  labels: { alertname: 'DiskAlmostFull', team: 'storage' },
  annotations: { summary: 'Disk almost full' },
  links: [{ title: 'Source', url: 'https://prom.example.net/graph' }],
  started_at: '2026-01-01T09:05:00.000Z',
  fingerprint: '9b2f6c1d4e5a7f80',
  alert: 1,
  incident: 1,
  incident_url: 'https://tocsin.example.net/default/incidents/1',
  project: 'default',
}

/** The list beside an editor: each with its name as a template says it. */
export const templateVariables = Object.entries(descriptions).map(([name, description]) => ({
  name,
  description,
  example: exampleFor(name),
}))

function exampleFor(name: string): unknown {
  return Object.entries(exampleValues).find(([other]) => other === name)?.[1]
}
