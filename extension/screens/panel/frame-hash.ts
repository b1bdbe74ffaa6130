import type { PanelBegin } from '#extension/messages/panel-begin.ts'

/** What a frame is told in its address: `#t=<ticket>&theme=dark`, and in a tab of its own `&begin=logs` at the end. */
export type FrameHash = { ticket: string | null; theme: 'light' | 'dark' | null; begin: PanelBegin | undefined }

export function readFrameHash(hash: string): FrameHash {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  const theme = parameters.get('theme')
  return {
    ticket: parameters.get('t') || null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    begin: /&begin=(logs|csv|link|attach)$/.exec(hash)?.[1] as PanelBegin | undefined,
  }
}
