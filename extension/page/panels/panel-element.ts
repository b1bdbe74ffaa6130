import type { PanelState } from '#extension/messages/frame-signal.ts'
import type { PanelRoom, PanelShape } from '#extension/messages/page-messages.ts'
import type { Theme } from '../theme/host-theme.ts'
import { chipTag, panelTag } from './our-tags.ts'
import { words } from '../words.ts'

/**
 * CSS pixels, known before there is anything to show, so that nothing in the page moves when a panel fills: fixed, or by so
 * much above the height that the person chose.
 */
const fixed: Partial<Record<PanelRoom, number>> = { card: 132, chip: 36 }
const more: Partial<Record<PanelRoom, number>> = { dashboard: 220, tall: 380 }
const widest = '760px'
/** Two panels stand side by side where there is at least so much room. */
const wide = '900px'

/** Beside which other panel one stands, where the place is wide. */
export type Side = 'alone' | 'first' | 'second'

/** The element that stands in the page, empty until its frame is mounted. */
export function createPanelElement(document: Document, shape: PanelShape, chosen: number): HTMLElement {
  const element = document.createElement(shape === 'chip' ? chipTag : panelTag)
  showState(element, 'loading', '')
  layOut(element, shape, 'alone', chosen)
  return element
}

export function showState(element: HTMLElement, state: PanelState, kind: string): void {
  element.dataset.state = state
  element.dataset.kind = kind
}

/**
 * Gives an element its room; `chosen` is the height of an ordinary panel. How wide the place is only the layout knows, so it decides: `(900px - 100%) * 999` is far
 * more or far less than every width. The second of a row moves up beside the first by a negative margin, which leaves the
 * text around them alone, unlike floats and inline blocks.
 */
export function layOut(element: HTMLElement, room: PanelRoom, side: Side, chosen: number): void {
  const height = fixed[room] ?? chosen + (more[room] ?? 0)
  const full = `min(100%,${widest})`
  const narrow = `(${wide} - 100%)*999`
  const second = side === 'second'
  const width = side === 'alone' ? full : `clamp(min(50% - 4px,${widest}),${narrow},${full})`
  const above = second ? `clamp(${-height - 8}px,${narrow},8px)` : '8px'
  const before = second ? `clamp(0px,(100% - ${wide})*999,min(50% + 4px,768px))` : 0
  // A table's cell would shrink to nothing around something that is as wide as the cell.
  const least = element.closest('td,th') ? 'min(320px,80vw)' : 0
  setStyle(
    element,
    `display:block;box-sizing:border-box;width:${width};min-width:${least};height:${height}px;margin-block:${above} 8px;margin-inline:${before} 0;break-inside:avoid${second ? '' : ';clear:both'}`,
  )
}

/** @param url of our own panel page; the ticket travels in its hash, which no server and no referrer sees */
export function createFrame(document: Document, url: string, ticket: string, theme: Theme): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = words.frame
  frame.allow = 'clipboard-write; fullscreen'
  frame.src = `${url}#t=${encodeURIComponent(ticket)}`
  turnFrame(frame, theme)
  return frame
}

/** Tells a frame what is around it. Only its address' hash changes, so that nothing in it is lost. */
export function turnFrame(frame: HTMLIFrameElement, theme: Theme): void {
  setStyle(frame, `display:block;width:100%;height:100%;max-width:none;color-scheme:${theme}`)
  frame.src = `${frame.src.replace(/&theme=.*/, '')}&theme=${theme}`
}

/** Through the object model, which a page's content policy does not reach; important, because its own rules would. */
export function setStyle(element: HTMLElement, style: string): void {
  element.style.cssText = `${style};padding:0;border:0;`.replaceAll(';', '!important;')
}
