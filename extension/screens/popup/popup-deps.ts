import type { InboxState } from '#extension/messages/contract.ts'
import type { HearInbox } from '#extension/messages/inbox-port.ts'
import type { Ask } from '#extension/messages/transport.ts'

/** What was typed and not sent yet, kept while the browser runs. Empty: nothing was. */
export type Drafts = { read: (key: string) => Promise<string>; write: (key: string, text: string) => Promise<void> }

/** The page that the person is on, where charts could be drawn and are not allowed yet, or switched off. */
export type Site = { origin: string; label: string; isOff: boolean }

/** What the browser is asked for: match patterns, and optional permissions by name. */
export type Access = { origins: string[]; permissions: 'notifications'[] }

/** Everything the popup uses of the world. */
export type PopupDeps = {
  ask: Ask
  /** The inbox as the background remembers it, where it said so before anything was drawn. */
  remembered?: InboxState | undefined
  /** This page, told from others: what is given out to it is taken back when it is gone. */
  page: string
  /** Calls back when the inbox has changed. */
  hear: HearInbox
  /** UNIX milliseconds. */
  now: () => number
  drafts: Drafts
  /** In which colours charts are drawn. */
  scheme: 'light' | 'dark'
  /** What it opens with. */
  start: 'list' | 'declare'
  site: () => Promise<Site | null>
  /** Asks the person, inside a click. */
  allowSite: (site: Site) => Promise<boolean>
  /** Likewise. */
  allow: (access: Access) => Promise<boolean>
  /** Opens the inbox beside the page, inside a click. Null: it is there, or the browser has no such place. */
  openBeside: (() => Promise<void>) | null
  /** Opens a section of the options page. */
  openOptions: (section: string) => void
  /** Makes room for what was opened; a side panel stays. */
  close: () => void
}
