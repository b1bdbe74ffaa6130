// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MenuButton } from '#extension/ui/menu-button.tsx'

let root: HTMLElement
const copy = vi.fn()

beforeEach(async () => {
  copy.mockClear()
  root = document.createElement('div')
  document.body.append(root)
  const items = [
    { label: 'Copy link', run: copy },
    { label: 'Open in Prometheus', href: 'https://prom.example/graph' },
  ]
  await act(() => render(<MenuButton name="More actions" items={items} back="Back" />, root))
  await act(() => root.querySelector('button')?.click())
})
afterEach(() => {
  render(null, root)
  root.remove()
})

const focused = () => document.activeElement?.textContent
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })

test('opens on its first entry, and arrows go round', async () => {
  expect(root.querySelectorAll('[role=menu] [role=menuitem]')).toHaveLength(2)
  expect(focused()).toBe('Copy link')
  await press('ArrowUp')
  expect(focused()).toBe('Open in Prometheus')
  await press('ArrowDown')
  expect(focused()).toBe('Copy link')
  await press('End')
  expect(focused()).toBe('Open in Prometheus')
})

test('Escape closes it and gives the focus back', async () => {
  await press('Escape')
  expect(root.querySelector('[role=menu]')).toBeNull()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('More actions')
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false')
})

test('an entry runs once and closes the menu', async () => {
  await act(() => root.querySelector<HTMLElement>('[role=menuitem]')?.click())
  expect(copy).toHaveBeenCalledTimes(1)
  expect(root.querySelector('[role=menu]')).toBeNull()
})

test('a press elsewhere closes it', async () => {
  await act(() => {
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  })
  expect(root.querySelector('[role=menu]')).toBeNull()
})

test('an entry with entries of its own shows those, and leads back', async () => {
  const week = vi.fn()
  const items = [
    { label: 'Copy link', run: copy },
    {
      label: 'Compare with',
      items: [
        { label: 'The week before', checked: false, run: week },
        { label: 'Nothing', checked: true, run: () => undefined },
      ],
    },
  ]
  await act(() => render(<MenuButton name="More actions" items={items} back="Back" />, root))
  await press('End')
  await press('ArrowRight')
  expect(focused()).toContain('Nothing') // the one that is on
  expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
  await press('ArrowUp')
  expect(focused()).toBe('The week before')
  await press('Escape')
  await vi.waitFor(() => expect(focused()).toContain('Compare with'))
  await press('ArrowRight')
  await act(() => root.querySelector<HTMLElement>('[role=menuitemradio]')?.click())
  expect(week).toHaveBeenCalledTimes(1)
  expect(root.querySelector('[role=menu]')).toBeNull()
})
