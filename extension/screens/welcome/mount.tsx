import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import 'uplot/dist/uPlot.min.css'
import '#extension/charts/chart.css'
import './welcome.css'
import { render } from 'preact'
import browser from 'webextension-polyfill'
import { readTheme } from '#extension/charts/read-theme.ts'
import { speak } from '#extension/language/spoken.ts'
import { createAsk } from '#extension/messages/transport.ts'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { createHostAccess } from '../host-access.ts'
import { keptLink } from './kept-link.ts'
import { WelcomeScreen } from './welcome.tsx'

export async function mountWelcome(root: HTMLElement): Promise<void> {
  await speak()
  const page = document.documentElement
  followSystemTheme(page)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const ask = createAsk(message => browser.runtime.sendMessage(message))
  const world = {
    ask,
    access: createHostAccess(browser.permissions, (patterns, why) => ask('sites/asking', { patterns, why })),
    onReturn,
    drawn: keptLink(browser.storage.local),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  const draw = () => {
    const scheme = dark.matches ? ('dark' as const) : ('light' as const)
    render(<WelcomeScreen deps={{ ...world, theme: readTheme(page), scheme }} />, root)
  }
  draw()
  // The canvas has its colours from the theme: it is drawn anew when that changes.
  dark.addEventListener('change', draw)
}

function onReturn(listener: () => void, signal: AbortSignal): void {
  window.addEventListener('focus', listener, { signal })
  const { onAdded, onRemoved } = browser.permissions
  const changed = () => listener()
  for (const event of [onAdded, onRemoved]) {
    event.addListener(changed)
    signal.addEventListener('abort', () => event.removeListener(changed), { once: true })
  }
}
