import { expect, test } from 'vitest'
import { createPanelChoices } from '#extension/background/panel-choices.ts'
import { PanelSettings, usualPanels } from '#extension/messages/panel-settings.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { underPolicy } from '#extension/storage/policy.ts'
import { memoryArea } from '../memory-area.ts'

function open(start: Record<string, unknown> = {}, forced: Partial<PanelSettings> = {}) {
  const calls: boolean[] = []
  const kept = underPolicy(keptItems(memoryArea(start).area), async () => ({ ...noPolicy, panels: forced }))
  return { choices: createPanelChoices({ kept, callWatchers: anew => void calls.push(anew) }), calls }
}

test('a frame is told nothing that nobody chose', async () => {
  const { choices } = open()
  expect(await choices.forFrame()).toEqual({})
  expect(await choices.zone('Asia/Tokyo')).toBe('Asia/Tokyo')
})

test('a frame is told zone, refresh and quiet keys; “off” is a choice, too', async () => {
  const { choices } = open()
  await choices.set({ ...usualPanels, zone: 'Asia/Tokyo', refresh: 0 })
  await choices.setShortcuts({ singleKeys: false })
  expect(await choices.forFrame()).toEqual({ zone: 'Asia/Tokyo', refresh: 0, quietKeys: true })
  expect(await choices.zone('Europe/Berlin')).toBe('Asia/Tokyo')
})

test.each([
  [{ height: 500, mostPanels: 3 }, false],
  [{ theme: 'dark' as const }, true],
  [{ zone: 'UTC' }, true],
  [{ refresh: 60 }, true],
])('pages hear of %o, and frames begin again: %s', async (part, anew) => {
  const { choices, calls } = open()
  await choices.set({ ...usualPanels, ...part })
  expect(calls).toEqual([anew])
  expect(await choices.get()).toEqual({ ...usualPanels, ...part })
})

test('what was laid down is drawn, whatever is chosen', async () => {
  const { choices, calls } = open({}, { theme: 'light', zone: 'UTC' })
  await choices.set({ ...usualPanels, theme: 'dark', zone: 'Asia/Tokyo', height: 400 })
  expect(await choices.get()).toEqual({ ...usualPanels, theme: 'light', zone: 'UTC', height: 400 })
  expect(calls).toEqual([false])
})

test.each([
  ['too low', { height: 100 }],
  ['none at all', { mostPanels: 0 }],
  ['past the most', { mostPanels: 101 }],
  ['no zone', { zone: 'Mars/Base' }],
  ['half a second', { refresh: 0.5 }],
  ['a theme of its own', { theme: 'pink' }],
])('refused: %s', (_, part) => expect(PanelSettings.safeParse({ ...usualPanels, ...part }).success).toBe(false))
