import type { InboxState } from '#extension/messages/contract.ts'
import { readInbox } from '#extension/relay-client/relay-calls.ts'
import type { Kept, KeptInbox } from '#extension/storage/kept.ts'
import { toFailure } from '#shared/kit/failure.ts'
import { mergedInbox } from './merged-inbox.ts'
import type { Relay, Relays } from './relays.ts'

/** The open incidents as last heard from every relay. What was heard of one stays until something newer of it is. */
export type Inbox = {
  state: () => Promise<InboxState>
  /**
   * Asks one relay, or all of them. Never throws: trouble becomes the relay's `failure`. Among several, one that takes its
   * time is not waited for: it is heard when it answers.
   */
  refresh: (address?: string) => Promise<InboxState>
  /** What a relay that is asked at this moment answers is not kept any more. */
  leave: (address: string) => void
}

export type InboxDeps = {
  relays: Relays
  kept: Pick<Kept, 'ofRelay'>
  now: () => number
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>
  /** Something was heard, of one of them. */
  changed: (state: InboxState) => void
  /** Of a relay, as it was kept. */
  heard: (address: string, inbox: KeptInbox) => void
}

/** Milliseconds. */
const patience = 3000

export function createInbox({ relays, kept, now, wait, changed, heard }: InboxDeps): Inbox {
  const running = new Map<string, Promise<void>>()

  async function state(): Promise<InboxState> {
    const all = await relays.all()
    return mergedInbox(
      await Promise.all(
        all.map(async ({ info: { address } }) => ({ address, inbox: await kept.ofRelay(address).inbox.get() })),
      ),
    )
  }

  async function ask(relay: Relay, isCurrent: () => boolean): Promise<void> {
    const { address } = relay.info
    const answer = await hear(relay, now)
    if (!isCurrent()) return
    const item = kept.ofRelay(address).inbox
    const inbox = { ...(await item.get()), ...answer }
    await item.set(inbox)
    heard(address, inbox)
    changed(await state())
  }

  /** Once at a time. */
  function refreshOne(relay: Relay): Promise<void> {
    const { address } = relay.info
    const before = running.get(address)
    if (before) return before
    const isCurrent = () => running.get(address) === asking
    const asking: Promise<void> = Promise.resolve()
      .then(() => ask(relay, isCurrent))
      .finally(() => isCurrent() && running.delete(address))
    running.set(address, asking)
    return asking
  }

  return {
    state,
    async refresh(address) {
      const all = await relays.all()
      const wanted = all.filter(({ info }) => address === undefined || info.address === address)
      const asked = Promise.all(wanted.map(refreshOne))
      await (wanted.length > 1 ? Promise.race([asked, wait(patience)]) : asked)
      const current = await state()
      if (wanted.length === 0) changed(current)
      return current
    },
    leave: address => void running.delete(address),
  }
}

async function hear({ access }: Relay, now: () => number): Promise<Partial<KeptInbox>> {
  try {
    const { items, next, openCount, mineCount } = await readInbox(access)
    return { items, next, openCount, mineCount, heardAt: now(), failure: null }
  } catch (thrown) {
    return { failure: toFailure(thrown).value }
  }
}
