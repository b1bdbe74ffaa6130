import { panelBegins, type PanelBegin } from '#extension/messages/panel-begin.ts'

/** What a frame is told in its address: `#t=<ticket>&theme=dark`, and in a tab of its own `&begin=logs`. */
export type FrameHash = { ticket: string | null; theme: 'light' | 'dark' | null; begin: PanelBegin | null }

export function readFrameHash(hash: string): FrameHash {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  const theme = parameters.get('theme')
  const begin = parameters.get('begin')
  return {
    ticket: parameters.get('t') || null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    begin: panelBegins.find(known => known === begin) ?? null,
  }
}
