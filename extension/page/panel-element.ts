import type { PanelState } from '#extension/messages/frame-signal.ts'
import type { Theme } from './host-theme.ts'

export const panelTag = 'TOCSIN-PANEL'

/** CSS pixels. Fixed, so that nothing in the page moves when a panel fills. */
const height = 340
const widest = 760

/** The element that stands in the page, empty until its frame is mounted. */
export function createPanelElement(document: Document): HTMLElement {
  const element = document.createElement(panelTag.toLowerCase())
  showState(element, 'loading', '')
  setStyle(
    element,
    `display:block;box-sizing:border-box;width:100%;max-width:${widest}px;height:${height}px;margin:8px 0;clear:both`,
  )
  return element
}

export function showState(element: HTMLElement, state: PanelState, kind: string): void {
  element.dataset.state = state
  element.dataset.kind = kind
}

/** @param url of our own panel page; the ticket travels in its hash, which no server and no referrer sees */
export function createFrame(document: Document, url: string, ticket: string, theme: Theme): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = 'Live chart by Tocsin'
  frame.allow = 'clipboard-write'
  setStyle(frame, `display:block;width:100%;height:100%;max-width:none;color-scheme:${theme}`)
  frame.src = `${url}#t=${encodeURIComponent(ticket)}&theme=${theme}`
  return frame
}

/** Through the object model, which a page's content policy does not reach; important, because its own rules would. */
function setStyle(element: HTMLElement, style: string): void {
  element.style.cssText = `${style};padding:0;border:0;`.replaceAll(';', '!important;')
}
