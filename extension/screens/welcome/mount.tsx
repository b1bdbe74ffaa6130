import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import 'uplot/dist/uPlot.min.css'
import '#extension/charts/chart.css'
import './welcome.css'
import { render } from 'preact'
import { readTheme } from '#extension/charts/read-theme.ts'
import { speak } from '#extension/language/spoken.ts'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { WelcomeScreen } from './welcome.tsx'

export async function mountWelcome(root: HTMLElement): Promise<void> {
  await speak()
  const page = document.documentElement
  followSystemTheme(page)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const draw = () => render(<WelcomeScreen optionsUrl="options.html" theme={readTheme(page)} zone={zone} />, root)
  draw()
  // The canvas has its colours from the theme: it is drawn anew when that changes.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
}
