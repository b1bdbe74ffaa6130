import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import './welcome.css'
import { render } from 'preact'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { WelcomeScreen } from './welcome.tsx'

export function mountWelcome(root: HTMLElement): void {
  followSystemTheme(document.documentElement)
  render(<WelcomeScreen optionsUrl="options.html" />, root)
}
