import '#shared/look/tokens.css'
import 'uplot/dist/uPlot.min.css'
import '#extension/charts/chart.css'
import '#extension/ui/ui.css'
import '#extension/ui/menu.css'
import '#extension/ui/parts.css'
import './panel.css'
import './bodies/bodies.css'
import './tools/tools.css'
import { render } from 'preact'
import { readTheme } from '#extension/charts/read-theme.ts'
import { speak } from '#extension/language/spoken.ts'
import { isAccessGranted } from '#extension/messages/access-granted.ts'
import { createAsk } from '#extension/messages/transport.ts'
import { createHostAccess } from '../host-access.ts'
import { hostPattern } from '../host-pattern.ts'
import { frameBrowser } from './frame-browser.ts'
import { readFrameHash } from './frame-hash.ts'
import { openChannel } from './live/page-channel.ts'
import type { PanelDeps } from './panel-deps.ts'
import { PanelScreen } from './panel.tsx'
import { saveFile } from './take/save-file.ts'
import { copyImage } from './tools/copy-image.ts'
import { copyText } from './tools/copy-text.ts'
import { toggleFullScreen } from './tools/full-screen.ts'

/** Draws the panel that the frame's address names, and follows the theme when the address changes. */
export async function mountPanel(root: HTMLElement): Promise<void> {
  await speak()
  const page = document.documentElement
  const draw = () => {
    if (location.hash === '#soon') return // a tab of its own, to which the ticket is on its way
    const { ticket, theme } = readFrameHash(location.hash)
    page.dataset.theme = theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    render(<PanelScreen deps={{ ...world, ticket, theme: readTheme(page) }} />, root)
  }
  draw()
  window.addEventListener('hashchange', draw)
}

const { permissions, runtime } = frameBrowser()
const ask = createAsk(message => runtime.sendMessage(message))
const hostAccess = createHostAccess(permissions, (patterns, why) =>
  ask('panel/asking', { patterns, refused: why === null }),
)

const world: Omit<PanelDeps, 'ticket' | 'theme'> = {
  ask,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: () => Date.now(),
  width: () => document.documentElement.clientWidth,
  signal: signal => window.parent.postMessage(signal, '*'),
  copy: copyText,
  save: saveFile,
  copyImage,
  onGranted(granted, signal) {
    const hear = (message: unknown) => void (isAccessGranted(message) && granted())
    runtime.onMessage.addListener(hear)
    signal.addEventListener('abort', () => runtime.onMessage.removeListener(hear))
  },
  openChannel,
  fullScreen: toggleFullScreen,
  leave: () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (window.parent !== window) window.parent.focus()
  },
  allow: origin => hostAccess.request(hostPattern(origin), 'panel'),
}
