import { render } from 'preact'
import { act } from 'preact/test-utils'
import type { PanelClaim } from '#extension/messages/contract.ts'
import type { Ask } from '#extension/messages/transport.ts'
import type { PageWord } from '#extension/screens/panel/live/page-channel.ts'
import type { PanelDeps } from '#extension/screens/panel/panel-deps.ts'
import { PanelScreen } from '#extension/screens/panel/panel.tsx'
import type { Panel } from '#shared/model/panel.ts'
import { theme } from '../../charts/panel-fixture.ts'
import { settle } from '../settle.ts'

export const grafanaClaim: PanelClaim = {
  source: 'grafana',
  sourceTitle: 'Grafana',
  title: 'Error rate',
  connection: 'grafana.example',
  openUrl: 'https://grafana.example/d/x',
  range: { from: 'now-1h', to: 'now' },
  shape: 'panel',
  tabId: 7,
}

type Query = Record<string, unknown>

/** A panel screen in the document, with the background played by `answer`. */
export async function openPanel(
  answer: (query: Query) => Panel | Promise<Panel>,
  more: Partial<PanelDeps> & { claim?: () => PanelClaim; others?: (kind: string, request: Query) => unknown } = {},
) {
  const { claim = () => grafanaClaim, others = () => ({}), ...deps } = more
  const queries: Query[] = []
  const asked: string[] = []
  const told: PageWord[] = []
  let hear: (word: PageWord) => void = () => undefined
  const left: string[] = []
  const saved: Parameters<PanelDeps['save']>[] = []
  const ask = (async (kind: string, request: Query) => {
    asked.push(kind)
    if (kind === 'panel/claim') return claim()
    if (kind !== 'panel/query') return others(kind, request)
    queries.push(request)
    return answer(request)
  }) as Ask
  const root = document.createElement('div')
  document.body.append(root)
  const all: PanelDeps = {
    ask,
    ticket: 'ticket',
    theme,
    zone: 'UTC',
    now: () => 1_003_600_000,
    width: () => 700,
    signal: () => undefined,
    copy: async () => true,
    copyImage: async () => true,
    save: (...file) => void saved.push(file),
    allow: async () => true,
    onGranted: () => undefined,
    openChannel: (_, heard) => {
      hear = heard
      return { tell: word => void told.push(word), close: () => undefined }
    },
    fullScreen: async () => true,
    leave: () => void left.push('left'),
    ...deps,
  }
  await act(() => render(<PanelScreen deps={all} />, root))
  await settle()
  return {
    root,
    queries,
    asked,
    told,
    left,
    saved,
    hear: (word: PageWord) => settle(() => hear(word)),
    press: (key: string) =>
      settle(
        () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      ),
    click: (name: string) => settle(() => named(root, name)?.click()),
    close: () => {
      render(null, root)
      root.remove()
    },
  }
}

/** What can be pressed, by its words or its name. */
export function named(root: HTMLElement, name: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('button, a, [role=option]')].find(
    found => found.textContent?.trim() === name || found.getAttribute('aria-label') === name || found.title === name,
  )
}
