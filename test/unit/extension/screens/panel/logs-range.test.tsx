// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

const own = { from: 1_000_000, to: 1_003_600, step: 60 }
const whole = { from: '1970-01-12T13:46:40.000Z', to: '1970-01-12T14:47:40.000Z' }
const narrow = { from: '1001000000', to: '1001600000' }
const connection = { id: 'x', name: 'Loki', kind: 'loki' }
const noLines = {
  lines: [],
  next: null,
  openUrl: null,
  places: [],
  why: { connection, query: '{}', labels: [], dropped: [] },
}

/** Opened with its logs; each of their questions' range, in order. */
async function openLogs(refused: () => boolean = () => false) {
  location.hash = '#t=ticket&begin=logs'
  const ranges: unknown[] = []
  opened = await openPanel(
    async ({ from, to }) => {
      await new Promise(resolve => setTimeout(resolve)) // as long as the question is on its way, the old chart stands
      if (refused() && !from) throw new Failure('unreachable', 'Away.')
      const window = from ? { ...own, from: Number(from) / 1000, to: Number(to) / 1000 } : own
      return panelOf([[1, 2]], { kind: 'stat', window })
    },
    {
      others: (kind, { from, to }) => {
        if (kind === 'panel/logs') ranges.push({ from, to })
        return noLines
      },
    },
  )
  await vi.waitFor(() => expect(ranges).toEqual([whole]))
  return ranges
}

test('a selected span narrows the lines, and going back brings all of them', async () => {
  const ranges = await openLogs()
  await opened.hear({ range: narrow })
  await vi.waitFor(() => expect(ranges).toEqual([whole, narrow]))
  await opened.press('Escape')
  await vi.waitFor(() => expect(ranges.length).toBeGreaterThan(2))
  expect(ranges.slice(2)).toEqual([whole]) // and never those of the span again
})

test('a chart that is only renewed leaves its lines as they are', async () => {
  const ranges = await openLogs()
  await opened.press('r')
  await vi.waitFor(() => expect(opened.queries).toHaveLength(2))
  expect(ranges).toEqual([whole])
})

test('going back brings lines of the link’s own range where the chart itself has no answer', async () => {
  let away = false
  const ranges = await openLogs(() => away)
  await opened.hear({ range: narrow })
  await vi.waitFor(() => expect(ranges).toHaveLength(2))
  away = true
  await opened.press('Escape')
  await vi.waitFor(() => expect(ranges.slice(2)).toEqual([{ from: undefined, to: undefined }]))
})

test('lines that are followed stand still while a span of the past is looked at', async () => {
  await openLogs()
  await opened.click('Follow')
  const follows = () => opened.root.querySelector('[aria-pressed]')?.getAttribute('aria-pressed')
  expect(follows()).toBe('true')
  await opened.hear({ range: { from: 'now-5m', to: 'now' } })
  expect(follows()).toBe('true')
  await opened.hear({ range: narrow })
  expect(follows()).toBe('false')
})
