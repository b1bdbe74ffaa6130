import * as z from 'zod'
import { WireAlert } from '../alertmanager/wire.ts'

// Grafana's webhook contact point, as of 13.2 (August 2026): a superset of Alertmanager's, with version "1".
// https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/

const text = z.string().nullish().catch(null)

export const GrafanaAlert = WireAlert.extend({
  panelURL: text,
  dashboardURL: text,
  silenceURL: text,
  imageURL: text,
  valueString: text,
})
export type GrafanaAlert = z.infer<typeof GrafanaAlert>

export const Unified = z.looseObject(
  {
    alerts: z.array(z.unknown(), 'must be a list of alerts'),
    groupKey: text,
  },
  'must be an object',
)

/** Grafana's alerting before version 9: one payload is one alert. */
export const Legacy = z.looseObject({
  ruleId: z.union([z.number(), z.string()], 'is missing'),
  ruleName: z.string('is missing'),
  state: z.string('is missing'),
  title: text,
  message: text,
  ruleUrl: text,
  imageUrl: text,
  evalMatches: z.array(z.unknown()).catch([]),
  tags: z.record(z.string(), z.unknown()).nullish().catch(null),
})
export type Legacy = z.infer<typeof Legacy>
