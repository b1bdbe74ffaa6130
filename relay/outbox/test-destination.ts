import { Failure } from '#shared/kit/failure.ts'
import type { NoticeMessage } from '../notifiers/message.ts'
import { DeliveryTrouble } from '../notifiers/notifier.ts'
import type { DestinationRow } from '../store/destinations.ts'
import { iso } from '../store/iso.ts'
import { deliverTo } from './deliver.ts'
import type { OutboxDeps } from './outbox-deps.ts'

/** Says a marked message at a destination, past the outbox. @throws Failure `unavailable` with what went wrong */
export async function testDestination(
  deps: OutboxDeps,
  given: { destination: DestinationRow; project: string; signal: AbortSignal; title?: string },
): Promise<void> {
  const { destination, project, signal, title } = given
  try {
    const message = testMessage(deps, project, title)
    await deliverTo(deps, { destination, key: `test-${deps.newId()}`, message, posting: undefined, signal })
  } catch (thrown) {
    if (thrown instanceof DeliveryTrouble) throw new Failure('unavailable', thrown.message, {}, thrown)
    throw thrown
  }
}

/** An incident that is none, and says so. */
export function testMessage(
  deps: Pick<OutboxDeps, 'now' | 'publicUrl'>,
  project: string,
  title = 'Test message: nothing is wrong',
): NoticeMessage {
  const at = iso(deps.now())
  return {
    happenings: [{ change: 'opened', by: 'Tocsin', at }],
    drill: true,
    project: { slug: project, name: project },
    incident: {
      iid: 0,
      title,
      subject: title,
      state: 'opened',
      severity: 'info',
      labels: [],
      assignees: [],
      createdAt: at,
      acknowledgedAt: null,
      closedAt: null,
      url: `${deps.publicUrl}/${project}/incidents`,
      callUrl: null,
    },
    alerts: [],
    alertCount: 0,
    chart: null,
  }
}
