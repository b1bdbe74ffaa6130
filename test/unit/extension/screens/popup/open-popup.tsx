import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, vi } from 'vitest'
import type { Ask } from '#extension/messages/transport.ts'
import type { Site } from '#extension/screens/popup/popup-deps.ts'
import type { InboxState } from '#extension/messages/contract.ts'
import { PopupScreen } from '#extension/screens/popup/popup.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { settle } from '../settle.ts'

let root: HTMLElement | undefined
afterEach(() => {
  if (root) render(null, root)
  root?.remove()
})

/** The popup's screen over a background that answers as told. */
export async function openPopup(
  remembered: InboxState,
  fresh = remembered,
  more: Record<string, unknown> = {},
  offered: Site | null = null,
) {
  const asked: string[] = []
  const replies: Record<string, unknown> = {
    'inbox/get': remembered,
    'inbox/refresh': fresh,
    'incident/open': {},
    'update/missing': { missing: [] },
    'update/not-now': {},
    'projects/list': { projects: [{ relay: 'https://relay.example', slug: 'shop', name: 'Shop' }] },
    'incidents/list': { items: [], next: null, openCount: 0, mineCount: 0 },
    ...more,
  }
  const ask = (async (kind: string, request: unknown) => {
    asked.push(`${kind} ${JSON.stringify(request)}`)
    const reply = replies[kind]
    if (reply instanceof Failure) throw reply
    return reply
  }) as Ask
  const kept = new Map<string, string>()
  const drafts = {
    read: async (key: string) => kept.get(key) ?? '',
    write: async (key: string, text: string) => void kept.set(key, text),
  }
  const site = async () => offered
  const allowSite = vi.fn(async () => true)
  let tellChange = () => {}
  const deps = {
    ask,
    remembered: more.remembered as InboxState | undefined,
    page: 'this',
    hear: (changed: () => void) => void (tellChange = changed),
    openBeside: vi.fn(async () => {}),
    drafts,
    scheme: 'light' as const,
    start: 'list' as const,
    site,
    allowSite,
    allow: vi.fn(async () => true),
    now: () => 3000,
    openOptions: vi.fn(),
    close: vi.fn(),
  }
  const made = document.createElement('div')
  root = made
  document.body.append(made)
  await act(() => render(<PopupScreen deps={deps} />, made))
  await settle()
  await vi.dynamicImportSettled() // what is fetched behind the list
  await settle()
  return { root: made, deps, asked, kept, replies, change: () => settle(tellChange) }
}
