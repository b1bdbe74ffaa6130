import { Failure } from '#shared/kit/failure.ts'
import type { Deps } from '../deps.ts'
import { incidentDesk } from './incident-desk.ts'
import { loadIncident, type Act } from './load-incident.ts'

/** Starts a meeting somewhere and resolves with the address to join it by. @throws Failure */
export type StartMeeting = (meeting: { topic: string; agenda: string }, signal: AbortSignal) => Promise<string>

/**
 * Starts a call and attaches it. Nothing is written while the other side is asked.
 * @throws Failure `not-found`, `conflict` when there is a call, or what the start said
 */
export async function startCall(
  deps: Deps,
  start: StartMeeting,
  { signal, ...act }: Act & { signal: AbortSignal },
): Promise<void> {
  const { project, iid } = act
  const before = await loadIncident(deps.database.read, act)
  if (before.callUrl !== null) throw hasCall(iid)
  const agenda = `${deps.publicUrl}/${project.slug}/incidents/${iid}`
  const url = await start({ topic: `Incident ${iid}: ${before.title}`, agenda }, signal)
  await deps.database.write(async tx => {
    const incident = await loadIncident(tx, act)
    if (incident.callUrl !== null) throw hasCall(iid) // somebody was faster: people are there
    await incidentDesk(tx, deps, { project, incident, by: act.by, now: deps.now() }).setCall(url)
  })
}

function hasCall(iid: number): Failure {
  return new Failure('conflict', `Incident #${iid} has a call already: join it, or say /remove_call first.`)
}
