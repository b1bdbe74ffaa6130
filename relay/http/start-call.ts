import { Failure } from '#shared/kit/failure.ts'
import { startCall } from '../incidents/start-call.ts'
import type { Caller, Relay } from './context.ts'
import { projectOf } from './project-of.ts'

/** @throws Failure `unsupported` where the relay cannot start calls, and those of {@link startCall} */
export async function startCallFor(
  relay: Relay,
  caller: Caller,
  { p, iid }: { p: string; iid: number },
  signal: AbortSignal,
): Promise<void> {
  const { startMeeting } = relay
  if (!startMeeting) {
    throw new Failure('unsupported', 'This relay has no Zoom app to start calls with: attach a link with /call.', {
      detail: 'Set TOCSIN_ZOOM_ACCOUNT_ID, TOCSIN_ZOOM_CLIENT_ID and TOCSIN_ZOOM_CLIENT_SECRET.',
    })
  }
  await startCall(relay, startMeeting, { project: await projectOf(relay, p), iid, by: caller.name, signal })
}
