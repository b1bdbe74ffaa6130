import type { IntakeKind } from '#shared/model/inlet.ts'
import { alertmanagerIntake } from './alertmanager/adapter.ts'
import type { Intake } from './intake.ts'

/** Every kind of webhook payload that the relay reads. The only list of them. */
export const intakes: Record<IntakeKind, Intake> = {
  alertmanager: alertmanagerIntake,
}
