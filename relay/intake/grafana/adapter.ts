import { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import { mostAlertsPerCall, type Intake, type Reading, type Rejected } from '../intake.ts'
import { sampleNotification } from '../alertmanager/sample.ts'
import { legacyToAlert, unifiedToAlert } from './to-alert.ts'
import { GrafanaAlert, Legacy, Unified } from './wire.ts'

/** Grafana's webhook contact point, and its alerting before version 9. */
export const grafanaIntake: Intake = {
  id: 'grafana',
  title: 'Grafana',

  read(body, { now }) {
    if (typeof body === 'object' && body !== null && 'ruleId' in body) return readLegacy(body, now)
    const parsed = Unified.safeParse(body)
    if (!parsed.success) throw badShape(firstIssue(parsed.error))
    const { alerts: given, groupKey = null } = parsed.data
    const reading: Reading = { alerts: [], rejected: [] }
    given.slice(0, mostAlertsPerCall).forEach((row, index) => readRow(row, index, { now, groupKey }, reading))
    if (given.length > mostAlertsPerCall) {
      const message = `only the first ${mostAlertsPerCall} of ${given.length} alerts are taken`
      reading.rejected.push({ field: `alerts.${mostAlertsPerCall}`, message })
    }
    const [first] = reading.rejected
    if (reading.alerts.length === 0 && first) throw badShape(first)
    return reading
  },

  sample(now, id) {
    const { alerts, ...rest } = sampleNotification(now, id)
    const extra = { version: '1', orgId: 1, state: 'alerting', title: '[FIRING:1] TocsinTestAlert', message: '' }
    return { ...rest, ...extra, alerts: alerts.map(alert => ({ ...alert, values: null, valueString: '' })) }
  },
}

function readLegacy(body: object, now: number): Reading {
  const parsed = Legacy.safeParse(body)
  if (!parsed.success) throw badShape(firstIssue(parsed.error))
  const alert = legacyToAlert(parsed.data, now)
  return { alerts: alert ? [alert] : [], rejected: [] }
}

function readRow(
  row: unknown,
  index: number,
  around: { now: number; groupKey: string | null },
  reading: Reading,
): void {
  const parsed = GrafanaAlert.safeParse(row)
  if (!parsed.success) {
    const { field, message } = firstIssue(parsed.error)
    reading.rejected.push({ field: [`alerts.${index}`, field].filter(Boolean).join('.'), message })
    return
  }
  const alert = unifiedToAlert(parsed.data, around)
  if (alert) reading.alerts.push(alert)
  else reading.rejected.push({ field: `alerts.${index}.labels`, message: 'has no alertname, title or summary' })
}

function badShape({ field, message }: Rejected): Failure {
  const where = field === '' ? 'The payload' : `“${field}”`
  return new Failure('bad-shape', `This is not a Grafana notification: ${where} ${message}.`, { field })
}
