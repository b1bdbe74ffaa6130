import type { FrameSignal } from '#extension/messages/frame-signal.ts'
import type { ChartTheme } from '#extension/charts/read-theme.ts'
import type { Ask } from '#extension/messages/transport.ts'
import type { OpenChannel } from './live/page-channel.ts'

/** Everything a panel frame uses of the world. */
export type PanelDeps = {
  ask: Ask
  ticket: string | null
  theme: ChartTheme
  /** IANA zone in which the person reads times. */
  zone: string
  /** UNIX milliseconds. */
  now: () => number
  /** CSS pixels of the frame. */
  width: () => number
  /** Tells the page how the panel is. Never data. */
  signal: (signal: FrameSignal) => void
  /** Puts text on the clipboard; false when the browser refuses. */
  copy: (text: string) => Promise<boolean>
  /** Hands a file to the browser's downloads. */
  save: (name: string, type: string, pieces: BlobPart[]) => void
  /** Puts a picture on the clipboard, begun inside a click; false when the browser refuses. */
  copyImage: (image: Promise<Blob>) => Promise<boolean>
  /** Asks the person for access to an address, inside a click. */
  allow: (origin: string) => Promise<boolean>
  /** Calls back whenever the browser has allowed another address, wherever that was asked for. */
  onGranted: (granted: () => void, signal: AbortSignal) => void
  openChannel: OpenChannel
  /** Fills the screen, or gives it back. False where the page does not let its frames do that. */
  fullScreen: () => Promise<boolean>
  /** Gives the keyboard back to the page. */
  leave: () => void
}
