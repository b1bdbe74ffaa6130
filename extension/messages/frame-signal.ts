// What a panel frame tells the page it sits in, by postMessage: its state, which the page may see anyway. Never data.

export type PanelState = 'loading' | 'ready' | 'empty' | 'error' | 'denied'

/** `tall`: there is more below the chart, such as its logs, and the panel wants more room. */
export type FrameSignal = { tocsin: 'state'; state: PanelState; panelKind: string; tall: boolean }

/** Only for what came from our own origin: its word is taken for the rest. */
export function isFrameSignal(data: unknown): data is FrameSignal {
  if (typeof data !== 'object' || data === null) return false
  return 'tocsin' in data && data.tocsin === 'state'
}
