// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { inboxOf, incidentOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'
import { openPopup as open } from './open-popup.tsx'

const items = [
  incidentOf(1, { title: 'Disk full', severity: 'critical' }),
  incidentOf(2, { acknowledgedAt: '2026-01-01T12:30:00.000Z' }),
]

test('a change that the background tells of is shown without asking the relay', async () => {
  const { root, asked, replies, change } = await open(inboxOf({ items }))
  replies['inbox/get'] = inboxOf({ items: [incidentOf(9, { title: 'Fresh trouble' })], heardAt: 2500 })
  asked.length = 0
  await change()
  expect([...root.querySelectorAll('[role=row]')].map(row => row.getAttribute('aria-label'))).toEqual([
    'High: Fresh trouble #9',
  ])
  expect(asked).toEqual(['inbox/get {}'])
})

test('a page that nobody sees asks once, when it is seen again', async () => {
  const { asked, change } = await open(inboxOf({ items }))
  asked.length = 0
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await change()
  await change()
  expect(asked).toEqual([])
  seen.mockReturnValue('visible')
  await settle(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(asked).toEqual(['inbox/get {}'])
  seen.mockRestore()
})

test('an incident that is looked at and closed elsewhere says so', async () => {
  const [incident = incidentOf(1)] = items
  const read = { incident, notes: [], moreNotes: false, alerts: [], charts: [] }
  const { root, replies, change } = await open(inboxOf({ items }), undefined, { 'incident/read': read })
  await settle(() => root.querySelectorAll<HTMLElement>('[role=row] .incident')[1]?.click())
  await settle()
  expect(root.querySelector('.facts')?.textContent).toContain('Triggered')
  replies['inbox/get'] = inboxOf({ heardAt: 2500 })
  replies['incident/read'] = { ...read, incident: { ...incident, state: 'closed', closedAt: incident.createdAt } }
  await change()
  await settle()
  expect(root.querySelector('.facts')?.textContent).toContain('Closed')
  expect(root.querySelector('.detail-acts')?.textContent).toContain('Reopen')
})

test('the inbox opens beside the page and makes room; where the browser refuses it says so', async () => {
  const { root, deps } = await open(inboxOf({ items }))
  const button = root.querySelector<HTMLElement>('[aria-label="Open beside the page"]')
  deps.openBeside.mockRejectedValueOnce(new Error('no gesture'))
  await settle(() => button?.click())
  expect(deps.close).not.toHaveBeenCalled()
  expect(root.textContent).toContain('The browser did not open it.')
  await settle(() => button?.click())
  expect(deps.close).toHaveBeenCalledOnce()
})
