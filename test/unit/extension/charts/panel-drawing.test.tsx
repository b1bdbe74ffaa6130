// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { PanelDrawing } from '#extension/charts/panel-drawing.tsx'
import { samplePanels } from '#test/screenshots/kinds/sample-panels.ts'
import { theme } from './panel-fixture.ts'

let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
})

async function draw(title: string) {
  root = document.createElement('div')
  document.body.append(root)
  const panel = samplePanels().find(sample => sample.title === title)!
  const nothing = new Set<number>()
  await act(() =>
    render(
      <PanelDrawing panel={panel} theme={theme} zone="UTC" hidden={nothing} hovered={null} onHover={() => undefined} />,
      root,
    ),
  )
  await vi.waitFor(() => expect(root.querySelector('[aria-busy]')).toBeNull(), { timeout: 5000 })
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
