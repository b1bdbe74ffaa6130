import { createHash } from 'node:crypto'
import { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import type { Labels } from '#shared/model/labels.ts'
import { toAlert } from '../alertmanager/to-alert.ts'
import type { IncomingAlert, Intake, Reading } from '../intake.ts'
import { canonicalJson } from '../flatten.ts'
import { PostableAlert, PostableAlerts } from './wire.ts'

/** Prometheus sends at most so many at once; it knows nothing of our usual cap. */
const mostPerCall = 256

/** How long an alert holds whose sender says no end: Alertmanager's default `resolve_timeout`. */
const resolveTimeoutMs = 5 * 60_000

/** Prometheus itself, speaking to the relay as if it were an Alertmanager. */
export const prometheusIntake: Intake = {
  id: 'prometheus',
  title: 'Prometheus',

  read(body, { now }) {
    const list = PostableAlerts.safeParse(body)
    if (!list.success) throw new Failure('bad-shape', 'The payload must be a list of alerts.', { field: '' })
    const given = list.data
    const reading: Reading = { alerts: [], rejected: [] }
    given.slice(0, mostPerCall).forEach((row, index) => readRow(row, index, now, reading))
    if (given.length > mostPerCall) {
      const message = `only the first ${mostPerCall} of ${given.length} alerts are taken; lower the batch size in Prometheus`
      reading.rejected.push({ field: String(mostPerCall), message })
    }
    const [first] = reading.rejected
    if (reading.alerts.length === 0 && first) {
      throw new Failure('bad-shape', `“${first.field}” ${first.message}.`, { field: first.field })
    }
    return reading
  },

  sample(now, id) {
    const labels = { alertname: 'TocsinTestAlert', severity: 'info', test: id }
    const annotations = { summary: 'Test alert: the way from Prometheus to incident works' }
    const [startsAt, endsAt] = [now, now + 300_000].map(at => new Date(at).toISOString())
    return [{ labels, annotations, startsAt, endsAt, generatorURL: '' }]
  },
}

function readRow(row: unknown, index: number, now: number, reading: Reading): void {
  const parsed = PostableAlert.safeParse(row)
  if (!parsed.success) {
    const { field, message } = firstIssue(parsed.error)
    reading.rejected.push({ field: [index, field].filter(part => part !== '').join('.'), message })
    return
  }
  const endsAt = parsed.data.endsAt === null ? null : Date.parse(parsed.data.endsAt)
  const status = endsAt !== null && endsAt <= now ? 'resolved' : 'firing'
  const fingerprint = labelsFingerprint(parsed.data.labels)
  const alert = toAlert({ ...parsed.data, status, fingerprint }, { now, groupKey: null })
  if (alert) reading.alerts.push(withTimer(alert, endsAt ?? now + resolveTimeoutMs))
  else reading.rejected.push({ field: `${index}.labels`, message: 'has no alertname' })
}

/** Prometheus sends again about every minute, each time with a later end. When it stops, the last end counts. */
function withTimer(alert: IncomingAlert, endsAt: number): IncomingAlert {
  return alert.does === 'fire' ? { ...alert, expiresAt: endsAt } : alert
}

/** Prometheus sends none of its own. */
function labelsFingerprint(labels: Labels): string {
  return createHash('sha1').update(canonicalJson(labels)).digest('hex').slice(0, 16)
}
