import { createHash } from 'node:crypto'
import type { Labels } from '#shared/model/labels.ts'
import type { ProjectSettings } from '#shared/model/project.ts'

/** What incidents are told apart by. */
export type IncidentKeys = {
  /** Alerts with the same one share an incident while it is open. */
  groupKey: string
  /** The same for every time that the problem comes, so that a recent incident can be opened again. */
  problem: string
}

type Given = { fingerprint: string; groupKey: string | null; labels: Labels }

/** An alert that its sender does not group, or that has none of the chosen labels, shares with nobody. */
export function incidentKeys(grouping: ProjectSettings['grouping'], alert: Given): IncidentKeys {
  const shared = sharedKey(grouping, alert)
  if (shared !== null) return { groupKey: shared, problem: shared }
  return { groupKey: alert.fingerprint, problem: problemOf(alert) }
}

function sharedKey(grouping: ProjectSettings['grouping'], { groupKey, labels }: Given): string | null {
  if (grouping.by === 'group' && groupKey !== null) return `group:${groupKey}`
  if (grouping.by !== 'labels') return null
  const names = [...new Set(grouping.labels)].sort()
  if (!names.some(name => Object.hasOwn(labels, name))) return null
  return `labels:${JSON.stringify(names.map(name => [name, Object.hasOwn(labels, name) ? labels[name] : '']))}`
}

/**
 * Prometheus' family: the fingerprint holds the start, so that each firing is an alert of its own, and the title often
 * holds a value ("disk 93% full"). What stays is the label set, by which Prometheus and Alertmanager themselves tell
 * alerts apart; `alertname` is how we know that it is theirs. Everybody else's fingerprint stays as it is.
 */
function problemOf({ fingerprint, labels }: Given): string {
  if (!Object.hasOwn(labels, 'alertname')) return `alert:${fingerprint}`
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))
  return `series:${createHash('sha1').update(JSON.stringify(sorted)).digest('hex')}`
}
