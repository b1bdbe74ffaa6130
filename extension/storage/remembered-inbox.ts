import type { InboxState } from '#extension/messages/contract.ts'
import type { StorageArea } from './items.ts'

const key = 'remembered-inbox'

/**
 * The inbox as it was heard last, ready to be drawn: in the session's storage, which pages and content scripts cannot read
 * and from which the popup has it sooner than from a background that sleeps. Only the background writes it.
 */
export function rememberedInbox(area: Pick<StorageArea, 'get' | 'set'>) {
  return {
    write: (state: InboxState) => area.set({ [key]: state }),
    async read(): Promise<InboxState | undefined> {
      return (await area.get(key))[key] as InboxState | undefined
    },
  }
}
