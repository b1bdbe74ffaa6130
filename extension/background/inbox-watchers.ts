import { pageOfPort } from '#extension/messages/inbox-port.ts'
import { senderRole, type RawSender, type Self } from '#extension/messages/sender.ts'

/** The part of the browser's connections that is needed. */
export type WatcherPort = {
  name: string
  sender?: RawSender
  postMessage: (message: unknown) => void
  disconnect: () => void
  onDisconnect: { addListener: (listener: () => void) => void }
}

export type InboxWatchersDeps = {
  onConnect: { addListener: (listener: (port: WatcherPort) => void) => void }
  self: Self
  /** A page is gone; by its own name for itself. */
  left: (page: string) => void
}

/** The pages of ours that show the inbox, which are told the moment it has changed. What it holds they ask for. */
export function createInboxWatchers({ onConnect, self, left }: InboxWatchersDeps): { tell: () => void } {
  const watching = new Set<WatcherPort>()
  onConnect.addListener(port => {
    const page = pageOfPort(port.name)
    if (page === null) return
    const { sender = {} } = port
    if (senderRole(sender, self) !== 'own') return port.disconnect()
    watching.add(port)
    port.onDisconnect.addListener(() => {
      watching.delete(port)
      left(page)
    })
  })
  return {
    tell() {
      for (const port of watching) {
        try {
          port.postMessage({})
        } catch {
          watching.delete(port) // it went away a moment ago
        }
      }
    },
  }
}
