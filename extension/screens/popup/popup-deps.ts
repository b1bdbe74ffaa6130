import type { Ask } from '#extension/messages/transport.ts'

/** What was typed and not sent yet, kept while the browser runs. Empty: nothing was. */
export type Drafts = { read: (key: string) => Promise<string>; write: (key: string, text: string) => Promise<void> }

/** Everything the popup uses of the world. */
export type PopupDeps = {
  ask: Ask
  /** UNIX milliseconds. */
  now: () => number
  drafts: Drafts
  /** Opens a section of the options page. */
  openOptions: (section: string) => void
  close: () => void
}
