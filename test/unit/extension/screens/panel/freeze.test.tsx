// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { grafanaClaim, named, openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

const panel = () => panelOf([[1, 2]], { kind: 'stat', window: { from: 1_000_000, to: 1_000_060, step: 60 } })
const incidents = [
  { project: 'shop', iid: 12, title: 'Checkout <b>slow</b>', severity: 'high' },
  { project: 'default', iid: 3, title: 'Disk full', severity: 'low' },
]
const dialog = () => opened.root.querySelector<HTMLElement>('[role=dialog]')

async function openFreeze(answer: (kind: string, request: Record<string, unknown>) => unknown): Promise<string[]> {
  const copied: string[] = []
  opened = await openPanel(panel, { others: answer, copy: async text => copied.push(text) > 0 })
  await opened.click('More actions')
  await opened.click('Freeze')
  await vi.waitFor(() => expect(dialog()).not.toBeNull())
  return copied
}

test('a chart is frozen with an open incident, over the time that it shows, and its link can be had', async () => {
  const frozen: object[] = []
  const copied = await openFreeze((kind, request) => {
    if (kind === 'panel/incidents') return { incidents }
    frozen.push(request)
    return { url: 'https://relay.example/shop/incidents/12/frozen/x' }
  })
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Checkout <b>slow</b>'))
  expect(dialog()?.querySelector('b')).toBeNull()
  await opened.click('HighCheckout <b>slow</b>shop#12')
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Frozen with shop#12.'))
  const ends = { from: '1970-01-12T13:46:40.000Z', to: '1970-01-12T13:47:40.000Z' }
  expect(frozen).toEqual([{ ticket: 'ticket', project: 'shop', iid: 12, choice: undefined, ...ends }])
  await opened.click('Copy link to it')
  expect(copied).toEqual(['https://relay.example/shop/incidents/12/frozen/x'])
  expect(dialog()).toBeNull()
})

test('what goes wrong is told, and tried again', async () => {
  let tries = 0
  await openFreeze(kind => {
    if (kind !== 'panel/incidents') return { url: '' }
    if (++tries === 1) throw new Failure('unreachable', 'The relay is away.', { next: { do: 'try-again' } })
    return { incidents: [] }
  })
  await vi.waitFor(() => expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('The relay is away.'))
  await opened.click('Try again')
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('No incident is open.'))
  await opened.click('Close')
  expect(dialog()).toBeNull()
})

test('what the relay keeps anyway is not frozen', async () => {
  opened = await openPanel(panel, { claim: () => ({ ...grafanaClaim, source: 'tocsin' }) })
  await opened.click('More actions')
  expect(named(opened.root, 'Copy link')).toBeDefined()
  expect(named(opened.root, 'Freeze')).toBeUndefined()
})
