import type { Ask } from '#extension/messages/transport.ts'
import type { HostAccess } from '../host-access.ts'
import type { CommandKeys } from './shortcuts/command-keys.ts'

/** Everything the settings use of the world. */
export type OptionsDeps = {
  ask: Ask
  access: HostAccess
  /** Calls back when a permission comes or goes, also by another window; until the signal ends. */
  onAccessChanged: (listener: () => void, signal: AbortSignal) => void
  /** Asks the person for notifications, inside a click. False when they are refused. */
  allowNotifications: () => Promise<boolean>
  notificationsAllowed: () => Promise<boolean>
  commands: CommandKeys
  /** Hands a file to the browser's downloads. */
  save: (name: string, type: string, pieces: BlobPart[]) => void
  version: string
}
