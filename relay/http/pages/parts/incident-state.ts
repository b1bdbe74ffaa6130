import type { Incident } from '#shared/model/incident.ts'

/** An incident's state in the words that people use for it. */
export function stateOf({
  state,
  acknowledgedAt,
}: Pick<Incident, 'state' | 'acknowledgedAt'>): 'Triggered' | 'Acknowledged' | 'Closed' {
  if (state === 'closed') return 'Closed'
  return acknowledgedAt === null ? 'Triggered' : 'Acknowledged'
}
