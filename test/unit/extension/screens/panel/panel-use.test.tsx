// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { settle } from '../settle.ts'
import { grafanaClaim, named, openPanel } from './open-panel.tsx'

// Tables draw without a canvas, and are used as everything else is.
const table = (more: Partial<Panel> = {}) =>
  panelOf([[1], [2]], { kind: 'table', window: { from: 1_000_000, to: 1_003_600, step: 30 }, ...more })

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

test('+ looks closer, - wider, 0 and Escape go back, and then out', async () => {
  opened = await openPanel(() => table())
  await opened.press('+')
  expect(opened.queries.at(-1)).toMatchObject({ from: '1000900000', to: '1002700000' })
  await opened.press('-')
  expect(opened.queries.at(-1)?.to).toBe('1003600000') // nothing ahead of the present
  await opened.press('0')
  expect(opened.queries.at(-1)).toMatchObject({ from: '1000900000' })
  await opened.press('Escape')
  expect(opened.queries.at(-1)).not.toHaveProperty('from')
  expect(opened.left).toEqual([])
  await opened.press('Escape')
  expect(opened.left).toEqual(['left'])
})

test('t shows the data, r asks anew, ? tells the keys, and Escape closes each', async () => {
  opened = await openPanel(() => table())
  await opened.press('t')
  expect(opened.root.querySelector('[role=region] tbody tr')?.textContent).toBe('series 01')
  await opened.press('Escape')
  expect(opened.root.querySelector('[role=region]')).toBeNull()
  await opened.press('r')
  expect(opened.queries.at(-1)?.fresh).toBe(true)
  await opened.press('?')
  const help = await vi.waitFor(() => {
    const dialog = opened.root.querySelector('[role=dialog]')
    expect(dialog).not.toBeNull()
    return dialog
  })
  expect(help?.textContent).toContain('Move the cursor')
  await settle(
    () => void help?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
  )
  expect(opened.root.querySelector('[role=dialog]')).toBeNull()
  expect(opened.left).toEqual([])
})

test('keys with Ctrl or ⌘ are the browser’s', async () => {
  opened = await openPanel(() => table())
  await settle(
    () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', ctrlKey: true, bubbles: true })),
  )
  expect(opened.queries).toHaveLength(1)
})

test('where the page allows no full screen, the panel opens in a tab', async () => {
  opened = await openPanel(() => table(), { fullScreen: async () => false })
  await opened.press('f')
  expect(opened.asked.at(-1)).toBe('panel/tab')
})

test('a range in words is asked for; one that cannot be read says what to write', async () => {
  opened = await openPanel(() => table({ table: { columns: [], rows: [['a']] } }))
  await opened.click('Choose the time range')
  const from = opened.root.querySelector<HTMLInputElement>('.range-form input')
  await settle(() => {
    if (from) from.value = 'last 2 days'
    from?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const submit = () => settle(() => opened.root.querySelector('form')?.requestSubmit())
  await submit()
  expect(opened.root.querySelector('.hint.bad')?.textContent).toBe(
    '“last 2 days” is not a time that Tocsin reads. Write now-2d.',
  )
  expect(opened.queries).toHaveLength(1)
  await settle(() => {
    if (from) from.value = 'now-2d'
    from?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await submit()
  expect(opened.queries.at(-1)).toMatchObject({ from: 'now-2d', to: 'now' })
  expect(opened.root.querySelector('.chip-text')?.textContent).toBe('Last 2 days')
})

test('a link of the last minutes reads as such where a range is picked, and where it is told to others', async () => {
  opened = await openPanel(() => table({ table: { columns: [], rows: [['a']] } }), {
    claim: () => ({ ...grafanaClaim, range: { last: '2m', until: 'now' } }),
  })
  await opened.click('Choose the time range')
  const [from, , to] = opened.root.querySelectorAll<HTMLInputElement>('.range-form input')
  expect([from?.value, to?.value]).toEqual(['now-2m', 'now'])
  await opened.click('More actions')
  await opened.click('Zoom all panels to this range')
  expect(opened.told).toEqual([{ range: { from: 'now-2m', to: 'now' } }])
})

test('“Zoom all” tells the page’s other panels, and their word is followed', async () => {
  opened = await openPanel(() => table())
  await opened.click('More actions')
  await opened.click('Zoom all panels to this range')
  expect(opened.told).toEqual([{ range: { from: 'now-1h', to: 'now' } }])
  await opened.hear({ range: { from: '1000000000', to: '1000600000' } })
  expect(opened.queries.at(-1)).toMatchObject({ from: '1000000000', to: '1000600000' })
})

test('an empty range offers a longer one', async () => {
  opened = await openPanel(() => panelOf([[null, null]], { window: { from: 1_000_000, to: 1_003_600, step: 30 } }))
  await opened.click('Show the last 6 hours')
  expect(opened.queries.at(-1)).toMatchObject({ from: 'now-6h', to: 'now' })
})

test('a dashboard’s panel is chosen from a list that can be searched, shown alone, and left again', async () => {
  const choices = ['Errors', 'Latency', 'Queue'].map((title, index) => ({
    id: `${index}`,
    title,
    kind: 'text',
    group: 'Golden',
  }))
  opened = await openPanel(({ choice }) => table({ choices, choice: String(choice ?? '0'), title: 'x' }), {
    claim: () => ({ ...grafanaClaim, shape: 'dashboard' }),
  })
  await opened.click('Choose a panel of this dashboard')
  const field = opened.root.querySelector<HTMLInputElement>('[role=combobox]')
  await settle(() => {
    if (field) field.value = 'gol lat'
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect([...opened.root.querySelectorAll('[role=option]')].map(one => one.textContent)).toEqual(['Latency'])
  await settle(
    () => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
  )
  expect(opened.queries.at(-1)).toMatchObject({ choice: '1' })
  expect(opened.root.querySelector('h1')?.textContent).toBe('Latency')
  await opened.click('All panels')
  expect(opened.root.querySelector('[aria-label="First panels of the dashboard"]')).not.toBeNull()
})

test('an incident is a card with its call and the way to it', async () => {
  const incident = {
    iid: 12,
    project: 'shop',
    title: '<b>Checkout</b> fails',
    state: 'opened' as const,
    severity: 'critical' as const,
    labels: [],
    assignees: ['Ada'],
    alertCount: 2,
    createdAt: new Date(1_003_600_000 - 720_000).toISOString(),
    acknowledgedAt: null,
    closedAt: null,
    callUrl: 'javascript:alert(1)',
    url: 'https://relay.example/shop/incidents/12',
  }
  opened = await openPanel(() => panelOf([], { incident }))
  const text = opened.root.querySelector('figure')?.textContent ?? ''
  for (const part of ['Critical', '<b>Checkout</b> fails', 'shop #12', 'Triggered', '12 min', '2 alerts', 'Ada']) {
    expect(text).toContain(part)
  }
  expect(named(opened.root, 'Open')?.getAttribute('href')).toBe(incident.url)
  expect(named(opened.root, 'Join call')).toBeUndefined() // no way for a link that runs
})

test('a source that asks for patience counts down, and “Sign in” names the source', async () => {
  opened = await openPanel(() => {
    throw new Failure('too-many', 'Too many questions.', { retryAfter: 42 })
  })
  expect(named(opened.root, 'Try again in 42 s')?.getAttribute('aria-disabled')).toBe('true')
  opened.close()
  opened = await openPanel(() => {
    throw new Failure('signed-out', 'Sign in first.', { next: { do: 'sign-in', url: 'https://grafana.example/login' } })
  })
  expect(named(opened.root, 'Sign in to Grafana')?.getAttribute('href')).toBe('https://grafana.example/login')
})

test('what cannot be drawn is opened where it comes from; an unknown host is connected', async () => {
  opened = await openPanel(() => {
    throw new Failure('unsupported', 'Tocsin cannot draw a node graph.')
  })
  expect(named(opened.root, 'Open in Grafana')?.getAttribute('href')).toBe(grafanaClaim.openUrl)
  opened.close()
  const unknown = new Failure('unknown-host', 'Connect this Grafana?', {
    next: { do: 'options', section: 'connections=https://g/d/x' },
  })
  opened = await openPanel(() => table(), {
    claim: () => {
      throw unknown
    },
  })
  await opened.click('Connect')
  expect(opened.asked.at(-1)).toBe('panel/options')
})

test('a failed claim is tried again by the same frame', async () => {
  let tries = 0
  opened = await openPanel(() => table(), {
    claim: () => {
      tries += 1
      if (tries === 1) throw new Failure('unreachable', 'Gone.')
      return grafanaClaim
    },
  })
  await opened.click('Try again')
  await vi.waitFor(() => expect(opened.root.querySelector('table')).not.toBeNull())
  expect(opened.root.querySelector('h1')?.textContent).toBe('up')
})

test('data that could not be renewed stays, with its age', async () => {
  let tries = 0
  opened = await openPanel(() => {
    tries += 1
    if (tries > 1) throw new Failure('unreachable', 'grafana.example cannot be reached.')
    return table()
  })
  await opened.press('r')
  expect(opened.root.querySelector('.note.late')?.textContent).toBe(
    'Not renewed: grafana.example cannot be reached. What you see is less than a minute old.',
  )
  await vi.waitFor(() => expect(opened.root.querySelector('table')).not.toBeNull())
})

test('the link’s zone is shown with the range', async () => {
  opened = await openPanel(() => table({ zone: 'America/New_York' }))
  expect(opened.root.querySelector('.chip-text')?.textContent).toContain('GMT-5')
})

test('a download holds what is shown, under the name of the panel and its range', async () => {
  const [shown, off] = table().series
  if (!shown || !off) throw new Error('no series')
  opened = await openPanel(() => table({ title: 'Errors', series: [shown, { ...off, look: { hidden: true } }] }))
  await opened.click('More actions')
  await opened.click('Download CSV')
  await vi.waitFor(() => expect(opened.saved).toHaveLength(1))
  const [name, type, pieces] = opened.saved[0] ?? []
  expect([name, type]).toEqual(['Errors_19700112T134640Z-19700112T144640Z.csv', 'text/csv;charset=utf-8'])
  expect(pieces?.join('').split('\r\n')[0]).toBe('timestamp,"Errors > series 0"')
})

test('there is nothing to download where nothing is shown', async () => {
  opened = await openPanel(() => panelOf([[null, null]]))
  await opened.click('More actions')
  expect(named(opened.root, 'Copy link')).toBeDefined()
  expect(named(opened.root, 'Download CSV')).toBeUndefined()
})
