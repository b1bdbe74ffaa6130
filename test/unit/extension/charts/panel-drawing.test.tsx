// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { PanelDrawing } from '#extension/charts/panel-drawing.tsx'
import type { DrawingProps } from '#extension/charts/drawing-props.ts'
import { samplePanels } from '#test/screenshots/kinds/sample-panels.ts'
import { theme } from './panel-fixture.ts'

let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
})

async function draw(title: string, more: Partial<DrawingProps> = {}) {
  root = document.createElement('div')
  document.body.append(root)
  const panel = samplePanels().find(sample => sample.title === title)!
  const nothing = new Set<number>()
  await act(() =>
    render(
      <PanelDrawing
        panel={panel}
        theme={theme}
        zone="UTC"
        hidden={nothing}
        hovered={null}
        onHover={() => undefined}
        {...more}
      />,
      root,
    ),
  )
  await vi.waitFor(() => expect(root.querySelector('[aria-busy]')).toBeNull(), { timeout: 5000 })
  return panel
}

test('a table is sorted by its headings, holds a part of its rows, and links to safe addresses only', async () => {
  await draw('Table')
  expect(root.querySelectorAll('tbody tr').length).toBeLessThan(100)
  expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('3001')
  const addresses = [...root.querySelectorAll('a')].map(link => link.getAttribute('href'))
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.every(address => address?.startsWith('https://'))).toBe(true)
  await act(() => [...root.querySelectorAll('button')].find(button => button.textContent === 'Memory')?.click())
  expect(root.querySelector('[aria-sort=descending]')?.textContent).toContain('Memory')
  expect(root.querySelector('tbody tr:not(.space) .number')?.textContent).toMatch(/^2\.79/)
})

test('gauges and bars are meters that say their value and what it has reached', async () => {
  await draw('Gauge, many')
  const said = [...root.querySelectorAll('[role=meter]')].map(meter => meter.getAttribute('aria-valuetext'))
  expect(said[2]).toBe('90.8\u202f%, nearly full')
})

test('a stretch of a heatmap is dragged, a click is none, and one that is left is dropped', async () => {
  const onZoom = vi.fn()
  const { window: shown } = await draw('Heatmap', { onZoom })
  const field = root.querySelector<HTMLElement>('.heat-field')!
  field.getBoundingClientRect = () => new DOMRect(100, 0, 400, 200)
  const point = (type: string, clientX: number) =>
    act(() => void field.dispatchEvent(new PointerEvent(type, { clientX, bubbles: true })))
  await point('pointerdown', 400)
  await point('pointermove', 200)
  expect(root.querySelector('.heat-select')).not.toBeNull()
  await point('pointerup', 200)
  const at = (share: number) => shown.from + (shown.to - shown.from) * share
  expect(onZoom.mock.calls).toEqual([[at(0.25), at(0.75)]])
  expect(root.querySelector('.heat-select')).toBeNull()
  await point('pointerdown', 200)
  await point('pointermove', 203)
  await point('pointerup', 203)
  await point('pointerdown', 200)
  await point('pointermove', 300)
  await point('pointercancel', 300)
  await point('pointermove', 400)
  await point('pointerup', 400)
  expect(onZoom).toHaveBeenCalledOnce()
})
