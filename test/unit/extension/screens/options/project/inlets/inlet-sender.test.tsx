// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { InletSender } from '#extension/screens/options/project/inlets/inlet-sender.tsx'
import { keyPlace, senderSnippet } from '#shared/format/sender-snippets.ts'
import { intakeKinds, type Inlet, type IntakeKind } from '#shared/model/inlet.ts'

let root: HTMLElement
beforeEach(() => void (root = document.body.appendChild(document.createElement('div'))))
afterEach(() => {
  render(null, root)
  root.remove()
})

const at = '2026-01-01T00:00:00.000Z'
const url = 'https://relay.example/in/abc'

async function show(kind: IntakeKind, newKey?: string) {
  const more = { active: true, timestampHeader: 'X-Time', lastUsedAt: null, createdAt: at }
  const inlet: Inlet = { id: 'abc', kind, name: 'I', url, ...more }
  await act(() => render(<InletSender project="shop" inlet={inlet} newKey={newKey} />, root))
  return root.querySelector('details')
}

test.each(intakeKinds)('%s: what the tests run is what is shown, with the key as long as it is known', async kind => {
  const closed = await show(kind)
  expect([closed?.open, closed?.textContent?.includes(keyPlace)]).toEqual([false, true])
  const open = await show(kind, 'tocsin_k')
  const { text } = senderSnippet(kind, { url, key: 'tocsin_k', timestampHeader: 'X-Time' })
  expect([open?.open, open?.querySelector('pre')?.textContent]).toEqual([true, text])
  expect(open?.textContent).not.toContain(keyPlace)
  expect(open?.querySelector('.hint')?.textContent).not.toBe('')
})

test.each([
  ['generic', ['/shop/alerts/notify.json', '/shop/alerts/notify/tocsin/abc.json']],
  ['grafana', []],
] as const)('%s: GitLab’s addresses stand there where they lead to it', async (kind, paths) => {
  await show(kind)
  const shown = [...root.querySelectorAll('code')].map(({ textContent }) => textContent)
  expect(shown).toEqual(paths.map(path => `https://relay.example${path}`))
})
