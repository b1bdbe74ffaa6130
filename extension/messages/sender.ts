/** Who may send a message: the watcher in a foreign page, a panel frame of ours in one, or a page of our own. */
export type SenderRole = 'page' | 'frame' | 'own'

/** What both browsers tell about a sender. Any of it may be missing. */
export type RawSender = {
  id?: string
  url?: string
  origin?: string
  frameId?: number
  documentId?: string
  tab?: { id?: number }
}

/** Our own extension: its id and the address of its root, with a trailing slash. */
export type Self = { id: string; root: string }

const framePath = 'panel.html'

/**
 * The role of a sender, told by what the browser says about it and never by what it says itself.
 * Null: not one of ours, or in a place where none of ours belongs.
 */
export function senderRole(sender: RawSender, self: Self): SenderRole | null {
  if (sender.id !== self.id || !sender.url) return null
  const inTab = sender.tab?.id !== undefined
  const path = ownPath(sender.url, self)
  if (path === null) return inTab ? 'page' : null
  if (path === framePath) return 'frame' // outside of tabs: in a popup or side panel of ours
  const top = (sender.frameId ?? 0) === 0
  return top ? 'own' : null // our pages are never framed; one that is, was framed by somebody else
}

function ownPath(url: string, self: Self): string | null {
  if (!url.startsWith(self.root)) return null
  return url.slice(self.root.length).replace(/[?#].*$/s, '')
}
