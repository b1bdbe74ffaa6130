import type { Ask } from '#extension/messages/transport.ts'

/** Everything the popup uses of the world. */
export type PopupDeps = {
  ask: Ask
  /** UNIX milliseconds. */
  now: () => number
  /** Opens a section of the options page. */
  openOptions: (section: string) => void
  close: () => void
}
