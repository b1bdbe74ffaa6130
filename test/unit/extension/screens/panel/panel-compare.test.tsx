// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { named, openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

// Drawn as columns over time, and looked at as a table: there is no canvas here.
const panel = () =>
  panelOf([[1, 2, 3]], { kind: 'bar', look: { bars: 'columns' }, window: { from: 1_000_000, to: 1_000_120, step: 60 } })
const heads = () => [...opened.root.querySelectorAll('thead th')].map(head => head.textContent)

async function choose(time: string): Promise<void> {
  await opened.click('More actions')
  await opened.click('Compare with›')
  await opened.click(time)
}

test('the same question is asked of the day before and shown beside the present, until it is taken away', async () => {
  opened = await openPanel(({ from }) =>
    from === undefined ? panel() : panelOf([[7, 8, 9]], { times: [913_600, 913_660, 913_720] }),
  )
  await opened.press('t')
  await choose('The day before')
  await vi.waitFor(() => expect(heads()).toEqual(['Time', 'series 0', 'series 0 1 day before']))
  expect(opened.queries.at(-1)).toMatchObject({ from: '913600000', to: '913720000', width: opened.queries[0]?.width })
  expect(opened.root.querySelector('tbody tr')?.textContent).toMatch(/9$/)
  await choose('Nothing')
  expect(heads()).toEqual(['Time', 'series 0'])
})

test('an earlier time that cannot be had leaves the present as it is, and says why', async () => {
  opened = await openPanel(({ from }) => {
    if (from === undefined) return panel()
    throw new Failure('unreachable', 'prom.example does not answer.')
  })
  await opened.press('t')
  await choose('The week before')
  await vi.waitFor(() =>
    expect(opened.root.querySelector('.note')?.textContent).toBe(
      'The earlier time is not shown: prom.example does not answer.',
    ),
  )
  expect(heads()).toEqual(['Time', 'series 0'])
})

test('a table has no other time beside it', async () => {
  opened = await openPanel(() => panelOf([[1]], { kind: 'table' }))
  await opened.click('More actions')
  expect(named(opened.root, 'Download CSV')).toBeDefined()
  expect(named(opened.root, 'Compare with›')).toBeUndefined()
})
