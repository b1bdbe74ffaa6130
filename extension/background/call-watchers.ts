import type { Browser } from 'webextension-polyfill'
import type { PageCall } from '#extension/messages/page-messages.ts'

/** Tells every watcher to look again. Tabs without one do not answer, which is fine. */
export async function callWatchers({ tabs }: Pick<Browser, 'tabs'>, anew = false): Promise<void> {
  const call: PageCall = { kind: 'watcher/look-again', anew }
  const open = await tabs.query({})
  await Promise.allSettled(open.flatMap(tab => (tab.id === undefined ? [] : [tabs.sendMessage(tab.id, call)])))
}
