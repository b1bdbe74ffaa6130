import { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import type { Intake } from '../intake.ts'
import { toAlert } from './to-alert.ts'
import { Payload } from './wire.ts'

/** Any JSON object, with GitLab's field names. */
export const genericIntake: Intake = {
  id: 'generic',
  title: 'Any JSON',

  read(body, context) {
    const payload = Payload.safeParse(body)
    if (payload.success) return { alerts: [toAlert(payload.data, context)], rejected: [] }
    const { field, message } = firstIssue(payload.error)
    throw new Failure('bad-shape', `${field === '' ? 'The payload' : `“${field}”`} ${message}.`, { field })
  },

  sample: (now, id) => ({
    title: 'Test alert: the way from webhook to incident works',
    description: 'Nothing is wrong; close it whenever you like.',
    start_time: new Date(now).toISOString(),
    service: 'tocsin',
    monitoring_tool: 'Tocsin',
    severity: 'info',
    fingerprint: `tocsin-test-${id}`,
  }),
}
