// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { Panel } from '#shared/model/panel.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { grafanaClaim, named, openPanel } from './open-panel.tsx'

// What the person chose in the settings, as the claim tells it.
const table = (more: Partial<Panel> = {}) =>
  panelOf([[1], [2]], { kind: 'table', window: { from: 1_000_000, to: 1_003_600, step: 30 }, ...more })

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

test('where letters alone are no keys, Escape and the rest of the keyboard still work', async () => {
  opened = await openPanel(() => table(), { claim: () => ({ ...grafanaClaim, quietKeys: true }) })
  for (const key of ['+', '-', 't', 'r', 'f', 'l', '?', '0']) await opened.press(key)
  expect(opened.queries).toHaveLength(1)
  expect(opened.root.querySelector('[role=region], [role=dialog]')).toBeNull()
  await opened.press('Escape')
  expect(opened.left).toEqual(['left'])
})

test.each([
  ['nothing chosen, nothing said', {}, {}, 'Live · 30 s'],
  ['the dashboard says it', {}, { look: { refresh: 10 } }, 'Live · 10 s'],
  ['the person’s choice comes before it', { refresh: 300 }, { look: { refresh: 10 } }, 'Live · 5 m'],
  ['never', { refresh: 0 }, { look: { refresh: 10 } }, 'Paused'],
])('renewed: %s', async (_, chosen, more, said) => {
  opened = await openPanel(() => table(more), { claim: () => ({ ...grafanaClaim, ...chosen }) })
  expect(opened.root.querySelector('.live-word')?.textContent).toBe(said)
})

test('times are read in the zone of the claim; a panel’s own comes first', async () => {
  const inZone = async (zone: string, more: Partial<Panel>) => {
    const shown = { window: { from: 86_400, to: 90_000, step: 30 }, ...more }
    const claim = { ...grafanaClaim, range: { from: '86400000', to: '90000000' }, zone }
    opened = await openPanel(() => table(shown), { claim: () => claim })
    const text = named(opened.root, 'Choose the time range')?.textContent
    opened.close()
    return text
  }
  expect(await inZone('Asia/Tokyo', {})).toBe('10:00:00 GMT+9')
  expect(await inZone('Asia/Tokyo', { zone: 'Asia/Kolkata' })).toBe('06:30:00 GMT+5:30')
})
