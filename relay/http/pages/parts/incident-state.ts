import type { Incident } from '#shared/model/incident.ts'

/** An incident's state as people see it: an open one tells whether somebody is on it. */
export function stateOf({
  state,
  acknowledgedAt,
}: Pick<Incident, 'state' | 'acknowledgedAt'>): 'triggered' | 'acknowledged' | 'closed' {
  if (state === 'closed') return 'closed'
  return acknowledgedAt === null ? 'triggered' : 'acknowledged'
}
