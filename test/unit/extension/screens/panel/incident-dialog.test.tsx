// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { grafanaClaim, named, openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

const panel = () => panelOf([[1, 2]], { kind: 'stat', window: { from: 1_000_000, to: 1_000_060, step: 60 } })
const relay = 'https://relay.example'
const incidents = [
  { relay, project: 'shop', iid: 12, title: 'Checkout <b>slow</b>', severity: 'high', url: 'https://relay.example/12' },
  { relay, project: 'default', iid: 3, title: 'Disk full', severity: 'low', url: 'https://relay.example/3' },
]
const dialog = () => opened.root.querySelector<HTMLElement>('[role=dialog]')

type Answer = (kind: string, request: Record<string, unknown>) => unknown

async function openDialog(entry: 'Freeze' | 'Attach to incident', answer: Answer): Promise<string[]> {
  const copied: string[] = []
  opened = await openPanel(panel, { others: answer, copy: async text => copied.push(text) > 0 })
  await opened.click('More actions')
  await opened.click(entry)
  await vi.waitFor(() => expect(dialog()).not.toBeNull())
  return copied
}

test('a chart is frozen with an open incident, over the time that it shows, and its link can be had', async () => {
  const frozen: object[] = []
  const copied = await openDialog('Freeze', (kind, request) => {
    if (kind === 'panel/incidents') return { incidents }
    frozen.push(request)
    return { url: 'https://relay.example/shop/incidents/12/frozen/x' }
  })
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Checkout <b>slow</b>'))
  expect(dialog()?.querySelector('b')).toBeNull()
  await opened.click('HighCheckout <b>slow</b>shop#12')
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Frozen with shop#12.'))
  const ends = { from: '1970-01-12T13:46:40.000Z', to: '1970-01-12T13:47:40.000Z' }
  expect(frozen).toEqual([{ ticket: 'ticket', relay, project: 'shop', iid: 12, choice: undefined, ...ends }])
  await opened.click('Copy link to it')
  expect(copied).toEqual(['https://relay.example/shop/incidents/12/frozen/x'])
  expect(dialog()).toBeNull()
})

test('what goes wrong is told, and tried again', async () => {
  let tries = 0
  await openDialog('Freeze', kind => {
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

test('a chart is attached to an open incident with its title and the time that it shows', async () => {
  const attached: object[] = []
  await openDialog('Attach to incident', (kind, request) => {
    if (kind === 'panel/incidents') return { incidents }
    attached.push({ kind, ...request })
    return {}
  })
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Disk full'))
  await opened.click('LowDisk fulldefault#3')
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Attached to default#3.'))
  const title = panel().title
  expect(attached).toEqual([
    {
      kind: 'panel/attach',
      ticket: 'ticket',
      relay,
      project: 'default',
      iid: 3,
      title,
      from: 1_000_000,
      to: 1_000_060,
    },
  ])
  expect(dialog()?.querySelector('a')?.href).toBe('https://relay.example/3')
  expect(document.activeElement?.textContent).toBe('Close') // what had the focus went away with the list
})

test.each([
  ['an unpaired browser', 'not-paired', 'No relay is paired with this browser.'],
  ['a browser that may only look', 'forbidden', 'This browser is paired to look only.'],
  ['a revoked browser', 'signed-out', 'The relay no longer knows this browser.'],
] as const)('%s is told so before anything can be chosen, and led to pairing', async (_, code, sentence) => {
  await openDialog('Attach to incident', kind => {
    if (kind === 'panel/incidents') throw new Failure(code, sentence, { next: { do: 'pair' } })
    return {}
  })
  await vi.waitFor(() => expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain(sentence))
  expect(dialog()?.querySelector('ul')).toBeNull()
  expect(dialog()?.textContent).not.toContain('No incident is open.')
  await opened.click('Pair')
  expect(opened.asked).toContain('panel/options')
  expect(opened.asked).not.toContain('panel/attach')
})

test('who may not write comments is told so, and can choose again', async () => {
  let denied = true
  await openDialog('Attach to incident', kind => {
    if (kind === 'panel/incidents') return { incidents }
    if (denied) throw new Failure('forbidden', 'Your role may only look.', { next: { do: 'try-again' } })
    return {}
  })
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Disk full'))
  await opened.click('LowDisk fulldefault#3')
  await vi.waitFor(() => expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('may only look'))
  denied = false
  await opened.click('Try again')
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Disk full'))
  await opened.click('LowDisk fulldefault#3')
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Attached to default#3.'))
})

test('what the relay keeps anyway is neither frozen nor attached', async () => {
  opened = await openPanel(panel, { claim: () => ({ ...grafanaClaim, source: 'tocsin' }) })
  await opened.click('More actions')
  expect(named(opened.root, 'Copy link')).toBeDefined()
  expect(named(opened.root, 'Freeze')).toBeUndefined()
  expect(named(opened.root, 'Attach to incident')).toBeUndefined()
})
