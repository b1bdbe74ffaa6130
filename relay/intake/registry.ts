import type { IntakeKind } from '#shared/model/inlet.ts'
import { alertmanagerIntake } from './alertmanager/adapter.ts'
import { genericIntake } from './generic/adapter.ts'
import { grafanaIntake } from './grafana/adapter.ts'
import type { Intake } from './intake.ts'
import { pagerdutyIntake } from './pagerduty/adapter.ts'
import { prometheusIntake } from './prometheus/adapter.ts'

/** Every kind of webhook payload that the relay reads. The only list of them. */
export const intakes: Record<IntakeKind, Intake> = {
  alertmanager: alertmanagerIntake,
  prometheus: prometheusIntake,
  grafana: grafanaIntake,
  generic: genericIntake,
  pagerduty: pagerdutyIntake,
}
