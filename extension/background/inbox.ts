import type { InboxState } from '#extension/messages/contract.ts'
import { readInbox } from '#extension/relay-client/relay-calls.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { Relay } from './relay.ts'

/** The open incidents as last heard from the relay. What was heard stays until something newer is. */
export type Inbox = {
  state: () => Promise<InboxState>
  /** Asks the relay. Never throws: trouble becomes the state's `failure`. */
  refresh: () => Promise<InboxState>
  forget: () => Promise<void>
}

export type InboxDeps = {
  relay: Relay
  kept: Pick<Kept, 'inbox'>
  now: () => number
  changed: (state: InboxState) => void
}

export function createInbox({ relay, kept, now, changed }: InboxDeps): Inbox {
  let running: Promise<InboxState> | undefined
  let life = 0

  async function state(): Promise<InboxState> {
    const paired = (await relay.info()) !== null
    return { paired, ...(await kept.inbox.get()) }
  }

  async function refreshOnce(): Promise<InboxState> {
    const asked = life
    if (await relay.info()) {
      const heard = await hear(relay, now)
      if (asked === life) await kept.inbox.set({ ...(await kept.inbox.get()), ...heard })
    }
    const current = await state()
    changed(current)
    return current
  }

  return {
    state,
    refresh() {
      running ??= refreshOnce().finally(() => (running = undefined))
      return running
    },
    async forget() {
      life += 1 // an answer of the relay that was left must not come back
      running = undefined
      await kept.inbox.clear()
      changed(await state())
    },
  }
}

async function hear(relay: Relay, now: () => number) {
  try {
    const { items, next, openCount, mineCount } = await readInbox(await relay.access())
    return { items, next, openCount, mineCount, heardAt: now(), failure: null }
  } catch (thrown) {
    return { failure: toFailure(thrown).value }
  }
}
