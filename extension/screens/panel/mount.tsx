import '#shared/look/tokens.css'
import 'uplot/dist/uPlot.min.css'
import '#extension/charts/chart.css'
import '#extension/ui/ui.css'
import '#extension/ui/menu.css'
import '#extension/ui/parts.css'
import './panel.css'
import { render } from 'preact'
import { readTheme } from '#extension/charts/read-theme.ts'
import { ask } from '#extension/messages/transport.ts'
import { browserHostAccess } from '../host-access.ts'
import { hostPattern } from '../host-pattern.ts'
import { copyText } from './copy-text.ts'
import { readFrameHash } from './frame-hash.ts'
import { PanelScreen } from './panel.tsx'

/** Draws the panel that the frame's address names. */
export function mountPanel(root: HTMLElement): void {
  const { ticket, theme } = readFrameHash(location.hash)
  const page = document.documentElement
  page.dataset.theme = theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  const deps = {
    ask,
    ticket,
    theme: readTheme(page),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => Date.now(),
    width: () => page.clientWidth,
    signal: (signal: object) => window.parent.postMessage(signal, '*'),
    copy: copyText,
    allow: (origin: string) => browserHostAccess.request(hostPattern(origin)),
  }
  render(<PanelScreen deps={deps} />, root)
}
