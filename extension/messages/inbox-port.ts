const prefix = 'inbox '

/**
 * The name of the connection over which the background tells a page of ours that the inbox has changed.
 * @param page its own name for itself: outside of tabs no browser tells one page from another
 */
export function inboxPortName(page: string): string {
  return prefix + page
}

/** The page that a connection of this name is of; null: it is for something else. */
export function pageOfPort(name: string): string | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null
}

type PortEvent<Listener> = { addListener: (listener: Listener) => void }

/** The part of a page's connection to the background that is needed. */
export type InboxPort = {
  onMessage: PortEvent<() => void>
  onDisconnect: PortEvent<() => void>
  disconnect: () => void
}

export type HearInbox = (changed: () => void, signal: AbortSignal) => void

export type HearInboxDeps = {
  /** @throws when the extension was updated under this page */
  connect: () => InboxPort
  /** Calls back once the page is seen: now, or when it is shown again. */
  whenSeen: (work: () => void, signal: AbortSignal) => void
  later: (work: () => void, milliseconds: number) => void
}

const beforeAgain = 1000

/**
 * Calls back whenever the inbox changes, until the signal ends. The browser ends the connection with the background's life;
 * a page that is seen begins the next one, and takes it that something has changed meanwhile. One that is hidden lets it sleep.
 */
export function hearInbox({ connect, whenSeen, later }: HearInboxDeps): HearInbox {
  return (changed, signal) => {
    let port: InboxPort | null = null
    const begin = (again: boolean) => {
      if (signal.aborted) return
      try {
        port = connect()
      } catch {
        return // nobody is there any more: the next question says so
      }
      port.onMessage.addListener(() => !signal.aborted && changed())
      port.onDisconnect.addListener(() => later(() => whenSeen(() => begin(true), signal), beforeAgain))
      if (again) changed()
    }
    begin(false)
    signal.addEventListener('abort', () => port?.disconnect(), { once: true })
  }
}
