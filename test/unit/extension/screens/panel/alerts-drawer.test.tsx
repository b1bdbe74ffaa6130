// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import type { AlertsOfPanel } from '#extension/messages/alerts.ts'
import { panelOf } from '../../charts/panel-fixture.ts'
import { named, openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

const relay = 'https://relay.example'
const alerts: AlertsOfPanel = {
  relay,
  projects: [
    { slug: 'shop', name: 'Shop' },
    { slug: 'pay', name: 'Pay' },
  ],
  project: 'shop',
  mayCreate: true,
  rules: [],
  query: 'up',
}
const drawer = () => opened.root.querySelector<HTMLElement>('.alerts')
const card = () => drawer()?.querySelector('[role=alert]')?.textContent

async function openDrawer(answer: (kind: string, request: Record<string, unknown>) => unknown) {
  opened = await openPanel(() => panelOf([[1, 2]], { kind: 'stat' }), { others: answer })
  await opened.click('More actions')
  await opened.click('Alerts')
  await vi.waitFor(() => expect(drawer()).not.toBeNull())
}

test('an unpaired browser is offered to pair, and nothing to fill in', async () => {
  await openDrawer(kind => {
    if (kind === 'panel/alerts') throw new Failure('not-paired', 'No relay is paired.', { next: { do: 'pair' } })
    return {}
  })
  await vi.waitFor(() => expect(card()).toContain('No relay is paired.'))
  expect(drawer()?.querySelector('form')).toBeNull()
  await opened.click('Pair')
  expect(opened.asked).toContain('panel/options')
})

test('a revoked browser is told so, and looks again once it is paired anew', async () => {
  let revoked = true
  await openDrawer(kind => {
    if (kind !== 'panel/alerts') return { spans: [] }
    if (revoked)
      throw new Failure('signed-out', 'The relay no longer knows this browser.', { next: { do: 'try-again' } })
    return alerts
  })
  await vi.waitFor(() => expect(card()).toContain('no longer knows'))
  revoked = false
  await opened.click('Try again')
  await vi.waitFor(() => expect(drawer()?.querySelector('form')).not.toBeNull())
  expect(card()).toBeUndefined()
})

test('a responder sees what watches the chart, or that nothing does, and no form', async () => {
  await openDrawer(kind => (kind === 'panel/alerts' ? { ...alerts, mayCreate: false } : {}))
  await vi.waitFor(() => expect(drawer()?.textContent).toContain('Only an admin of the relay adds alerts.'))
  expect(drawer()?.textContent).toContain('No alert watches this chart.')
  expect(drawer()?.querySelector('form')).toBeNull()
  expect(named(opened.root, 'New alert')).toBeUndefined()
  expect(named(opened.root, 'All alerts of shop')).toBeDefined()
})

test('what is denied when it is saved stays written, and is said', async () => {
  await openDrawer(kind => {
    if (kind === 'panel/alert-create') throw new Failure('forbidden', 'Only a maintainer may.')
    return kind === 'panel/alerts' ? alerts : { spans: [] }
  })
  await vi.waitFor(() => expect(named(opened.root, 'Save alert')).toBeDefined())
  await opened.click('Save alert')
  await vi.waitFor(() => expect(drawer()?.textContent).toContain('Only a maintainer may.'))
  expect(drawer()?.querySelector('form')).not.toBeNull()
})

test('another project’s alerts that are denied are said, and so is a page that does not open', async () => {
  await openDrawer((kind, { project }) => {
    if (kind === 'panel/alerts' && project === 'pay') throw new Failure('forbidden', 'Pay is not yours.')
    if (kind === 'panel/alerts-page') throw new Failure('not-paired', 'No such relay.')
    return kind === 'panel/alerts' ? alerts : { spans: [] }
  })
  await vi.waitFor(() => expect(drawer()?.querySelector('form')).not.toBeNull())
  await opened.click('All alerts of shop')
  await vi.waitFor(() => expect(card()).toContain('No such relay.'))
  const projects = [...(drawer()?.querySelectorAll('select') ?? [])].at(-1)
  if (projects) projects.value = 'pay'
  projects?.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(drawer()?.textContent).toContain('Pay is not yours.'))
})
