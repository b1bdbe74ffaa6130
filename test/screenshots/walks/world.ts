import type { ExtendedChromium } from '#test/servers/chromium.ts'
import type { TestRelay } from '#test/servers/relay.ts'
import type { Album } from '../album.ts'

/** What every walk goes through. */
export type World = {
  browser: ExtendedChromium
  relay: TestRelay
  /** Of a Prometheus that watches itself. */
  prometheus: string
  /** To a chart of it. */
  link: string
  /** What the browser speaks, such as `de-DE`. */
  language: string
  album: Album
}

/** Pixels. */
export const popupWidths = [400]
export const sideWidths = [320, 800]
export const pageWidths = [360, 1100]
