// What a panel frame tells the page it sits in, by postMessage: its state, which the page may see anyway. Never data.

export const panelStates = ['loading', 'ready', 'empty', 'error', 'denied'] as const
export type PanelState = (typeof panelStates)[number]

export type FrameSignal = { tocsin: 'state'; state: PanelState; panelKind: string }

export function isFrameSignal(data: unknown): data is FrameSignal {
  if (typeof data !== 'object' || data === null) return false
  const { tocsin, state, panelKind } = data as Record<string, unknown>
  return tocsin === 'state' && (panelStates as readonly unknown[]).includes(state) && typeof panelKind === 'string'
}
