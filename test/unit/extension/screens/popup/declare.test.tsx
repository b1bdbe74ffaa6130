// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Ask } from '#extension/messages/transport.ts'
import { DeclareForm } from '#extension/screens/popup/declare/declare-form.tsx'
import type { PopupDeps } from '#extension/screens/popup/popup-deps.ts'
import { incidentOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'

const relay = 'https://relay.example'
let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
})

const up = { url: 'https://prom.example/graph?g0.expr=up', title: 'up{job="a"}', on: true }
const down = { url: 'https://prom.example/graph?g0.expr=down', title: 'down', on: true }

async function open(draft: unknown) {
  const declared: unknown[] = []
  const kept = new Map([['declare', JSON.stringify(draft)]])
  const ask = (async (_: string, request: unknown) => {
    declared.push(request)
    return { ...incidentOf(1), said: [] }
  }) as Ask
  const drafts: PopupDeps['drafts'] = {
    read: async key => kept.get(key) ?? '',
    write: async (key, text) => void kept.set(key, text),
  }
  root = document.createElement('div')
  document.body.append(root)
  const deps = { ask, drafts } as PopupDeps
  const props = {
    deps,
    projects: [{ relay, slug: 'shop', name: 'Shop' }],
    relays: [relay],
    onDeclared: () => undefined,
    onBack: () => undefined,
  }
  await act(() => render(<DeclareForm {...props} />, root))
  await settle()
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  return { declared, kept, boxes, send: () => settle(() => root.querySelector('form')?.requestSubmit()) }
}

test('the charts in view are links below the description, as far as they are wanted', async () => {
  const { declared, kept, boxes, send } = await open({ title: 'Slow', body: 'Since noon', panels: [up, down] })
  expect(boxes().map(box => box.labels?.[0]?.textContent)).toEqual(['up{job="a"}prom.example', 'downprom.example'])
  await settle(() => boxes()[1]?.click())
  expect(JSON.parse(kept.get('declare') ?? '')).toMatchObject({ panels: [up, { ...down, on: false }] })
  await send()
  const body = 'Since noon\n\n- [up\\{job\\="a"\\}](<https://prom.example/graph?g0.expr=up>)'
  expect(declared).toEqual([{ relay, project: 'shop', title: 'Slow', severity: 'high', body }])
})

test('without any that is wanted the description is as it was typed', async () => {
  const { declared, send } = await open({ title: 'Slow', body: 'Since noon', panels: [{ ...up, on: false }] })
  await send()
  expect(declared).toMatchObject([{ body: 'Since noon' }])
})

test('what was kept and is no chart is left out', async () => {
  const script = { ...up, url: 'javascript:alert(1)' }
  const { boxes } = await open({ title: 'Slow', body: '', panels: [script, null, 'up', { url: up.url }] })
  expect(boxes()).toHaveLength(0)
  expect(root.querySelector('fieldset')).toBeNull()
})
