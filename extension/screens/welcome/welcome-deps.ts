import type { ChartTheme } from '#extension/charts/read-theme.ts'
import type { Ask } from '#extension/messages/transport.ts'
import type { HostAccess } from '../host-access.ts'

/** Everything the first page uses of the world. */
export type WelcomeDeps = {
  ask: Ask
  access: HostAccess
  /** Calls back when the person comes back from another tab and when a permission comes or goes; until the signal ends. */
  onReturn: (listener: () => void, signal: AbortSignal) => void
  /** The link that was drawn here last; empty: none was. */
  drawn: { read: () => Promise<string>; write: (link: string) => Promise<void> }
  theme: ChartTheme
  scheme: 'light' | 'dark'
  zone: string
}
