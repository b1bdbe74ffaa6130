import { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import type { Labels } from '#shared/model/labels.ts'
import { mostAlertsPerCall, type Intake, type Reading, type Rejected } from '../intake.ts'
import { sampleNotification } from './sample.ts'
import { toAlert } from './to-alert.ts'
import { Envelope, WireAlert } from './wire.ts'

/** Alertmanager's webhook, version 4. */
export const alertmanagerIntake: Intake = {
  id: 'alertmanager',
  title: 'Alertmanager',

  read(body, { now }) {
    const { alerts: given, groupKey, commonLabels, commonAnnotations } = checkEnvelope(body)
    const around = { now, groupKey: typeof groupKey === 'string' ? groupKey : null, commonLabels, commonAnnotations }
    const reading: Reading = { alerts: [], rejected: [] }
    given.slice(0, mostAlertsPerCall).forEach((row, index) => readRow(row, index, around, reading))
    if (given.length > mostAlertsPerCall) {
      reading.rejected.push({
        field: `alerts.${mostAlertsPerCall}`,
        message: `only the first ${mostAlertsPerCall} of ${given.length} alerts are taken; set max_alerts in Alertmanager`,
      })
    }
    const [first] = reading.rejected
    if (reading.alerts.length === 0 && first) throw badShape(first)
    return reading
  },

  sample: sampleNotification,
}

/** What is around the alerts. @throws Failure `bad-shape` naming the field */
export function checkEnvelope(body: unknown): Envelope {
  const envelope = Envelope.safeParse(body)
  if (!envelope.success) throw badShape(firstIssue(envelope.error))
  return envelope.data
}

/** Whether a payload is one of these, where an address takes several kinds. */
export function isAlertmanagerPayload(body: unknown): boolean {
  return Envelope.safeParse(body).success
}

type Around = { now: number; groupKey: string | null; commonLabels: Labels; commonAnnotations: Labels }

function readRow(row: unknown, index: number, around: Around, reading: Reading): void {
  const parsed = WireAlert.safeParse(row)
  if (!parsed.success) {
    const { field, message } = firstIssue(parsed.error)
    reading.rejected.push({ field: [`alerts.${index}`, field].filter(Boolean).join('.'), message })
    return
  }
  const labels = { ...around.commonLabels, ...parsed.data.labels }
  const annotations = { ...around.commonAnnotations, ...parsed.data.annotations }
  const alert = toAlert({ ...parsed.data, labels, annotations }, around)
  if (alert) reading.alerts.push(alert)
  else reading.rejected.push({ field: `alerts.${index}.labels`, message: 'has no alertname, title or summary' })
}

function badShape({ field, message }: Rejected): Failure {
  const where = field === '' ? 'The payload' : `“${field}”`
  return new Failure('bad-shape', `This is not an Alertmanager notification: ${where} ${message}.`, { field })
}
