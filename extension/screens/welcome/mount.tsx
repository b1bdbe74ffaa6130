import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import './welcome.css'
import { render } from 'preact'
import { speak } from '#extension/language/spoken.ts'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { WelcomeScreen } from './welcome.tsx'

export async function mountWelcome(root: HTMLElement): Promise<void> {
  await speak()
  followSystemTheme(document.documentElement)
  render(<WelcomeScreen optionsUrl="options.html" />, root)
}
