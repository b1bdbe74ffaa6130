import * as z from 'zod'
import { instant, WireAlert, zeroTime } from '../alertmanager/wire.ts'

// What Prometheus posts to each Alertmanager: POST /api/v2/alerts, a list without envelope, at most 256 a call.
// https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml (0.34)

/**
 * No `status`: an alert is over when its end has passed, and its end is in the future while it fires. Only the labels are
 * required; without a start it began when it was first told of.
 */
export const PostableAlert = WireAlert.omit({ status: true, fingerprint: true }).extend({
  labels: WireAlert.shape.labels.refine(labels => Object.keys(labels).length > 0, 'must not be empty'),
  startsAt: instant.nullish().transform(given => given ?? zeroTime),
})

export const PostableAlerts = z.array(z.unknown(), 'must be a list of alerts')
