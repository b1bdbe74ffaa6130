import type { Theme } from '../theme/host-theme.ts'

/** What a chip's buttons say, and what they do. */
export type ChipButtons = Record<string, () => void>

/**
 * Fills an element with a line of buttons, in a closed shadow root that the page's styles and scripts do not reach. No frame,
 * and nothing in it but our own words. Only a person's click counts.
 */
export function showChip(element: HTMLElement, theme: Theme, buttons: ChipButtons): void {
  const root = element.attachShadow({ mode: 'closed' })
  let look = 'border:1px solid #8886;border-radius:14px;'
  for (const [text, act] of Object.entries(buttons)) {
    const button = element.ownerDocument.createElement('button')
    button.type = 'button'
    button.textContent = text
    button.style.cssText = `font:13px/1.4 system-ui;height:28px;margin:4px 6px 4px 0;padding:0 11px;color:CanvasText;background:Canvas;cursor:pointer;color-scheme:${theme};${look}`
    look = 'border:0;background:none;opacity:.7;'
    button.addEventListener('click', event => event.isTrusted && act())
    root.append(button)
  }
}
