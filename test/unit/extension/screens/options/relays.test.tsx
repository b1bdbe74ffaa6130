// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { usualNotifications } from '#extension/messages/notification-settings.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { Failure } from '#shared/kit/failure.ts'
import { settle } from '../settle.ts'
import { button, editable, open, press, root, type } from './open-options.tsx'

const main = { address: 'https://relay.example', role: 'admin', pairedAt: 1 }
const other = { address: 'https://other.example', role: 'viewer', pairedAt: 2 }
const me = (name: string) => ({ answer: { name, role: 'admin', email: null, expiresAt: null } })

test('relays are listed with account and reach; one is made the main one, one is signed out of', async () => {
  let turn = 0
  const log = await open('relay', {
    'relay/list': { relays: [main, other] },
    'relay/call': () =>
      turn++ % 2 === 0 ? me('Ann') : Promise.reject(new Failure('unreachable', 'other.example cannot be reached.')),
    'relay/main': {},
    'relay/forget': { revoked: true },
  })
  await settle()
  const cards = [...root.querySelectorAll('.card')].map(card => card.textContent ?? '')
  expect(cards[0]).toMatch(/https:\/\/relay\.example.*main relay.*As Ann\./)
  expect(cards[0]).not.toContain('Make main')
  expect(cards[1]).toContain('other.example cannot be reached.')
  expect(cards[1]).not.toContain('Paired')
  await press('Make main')
  await settle(() =>
    [...root.querySelectorAll('button')]
      .find(one => one.getAttribute('aria-label') === 'Sign out of other.example')
      ?.click(),
  )
  expect(log.filter(line => /main|forget/.test(line))).toEqual([
    `relay/main {"relay":"${other.address}"}`,
    `relay/forget {"relay":"${other.address}"}`,
  ])
  expect(root.textContent).toContain('This browser no longer knows other.example, and its token is revoked there.')
})

test('signing out of a relay that does not answer says that the token is still good there, and how to end it', async () => {
  await open('relay', { 'relay/list': { relays: [main] }, 'relay/call': me('Ann'), 'relay/forget': { revoked: false } })
  await settle()
  await settle(() => root.querySelector<HTMLButtonElement>('[aria-label="Sign out of relay.example"]')?.click())
  expect(root.textContent).toMatch(/still good there.*token revoke ID/)
})

test('a revoked token leads to pairing with the same relay anew', async () => {
  const revoked = () => Promise.reject(new Failure('signed-out', 'The relay no longer knows this browser.'))
  const log = await open('relay', { 'relay/list': { relays: [main] }, 'relay/call': revoked, 'relay/pair': main })
  await settle()
  await press('Pair again')
  await type('Pairing code', 'ABCD')
  await press('Pair')
  expect(log).toContain(`relay/pair {"address":"${main.address}","code":"ABCD"}`)
})

test('with one relay nothing speaks of a main one; where a policy names it, no other is offered', async () => {
  const fixed = { 'policy/get': { ...noPolicy, relay: main.address } }
  await open('relay', { ...fixed, 'relay/list': { relays: [main] }, 'relay/call': me('Ann') })
  expect(root.textContent).not.toContain('main relay')
  expect(button('Pair another relay')).toBeUndefined()
})

test('a project’s settings are those of its relay, which can be chosen where there are several', async () => {
  const log = await open(`rules=shop@${other.address}`, {
    'relay/list': { relays: [main, other] },
    'projects/list': { projects: [{ relay: other.address, slug: 'shop', name: 'Shop' }] },
    'relay/call': { answer: { items: [], next: null } },
  })
  const [relays] = root.querySelectorAll('select')
  expect([relays?.value, [...(relays?.options ?? [])].map(({ text }) => text)]).toEqual([
    other.address,
    ['relay.example', 'other.example'],
  ])
  await settle(() => {
    if (!relays) return
    relays.value = main.address
    relays.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle()
  expect(log).toContain(`projects/list {"relay":"${main.address}"}`)
  expect(decodeURIComponent(location.hash)).toBe('#rules=')
})

test('a connection that another relay’s stands before says which one is asked', async () => {
  const twin = { ...editable, id: 'c2', relay: other.address }
  await open('connections', {
    'relay/list': { relays: [main, other] },
    'connections/list': { connections: [editable, twin], failure: null },
  })
  const [first, second] = [...root.querySelectorAll('.card')].map(card => card.textContent)
  expect(first).not.toContain('comes first')
  expect(second).toContain('The relay relay.example has this address, too, and comes first')
})

test('a new connection is kept by the main relay unless another is chosen, of those that let one', async () => {
  const third = { address: 'https://third.example', role: 'admin', pairedAt: 3 }
  const log = await open('connections', {
    'relay/list': { relays: [main, other, third] },
    'connections/list': { connections: [], failure: null },
    'connections/add': { ...editable, relay: third.address },
    'connections/check': { ok: true, sentence: 'It answers.' },
  })
  await type('Dashboard link', 'https://prom.example/graph?g0.expr=up')
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith('Kept by'))
  const keeper = root.querySelector<HTMLSelectElement>(`[id="${label?.htmlFor}"]`)
  expect([keeper?.value, [...(keeper?.options ?? [])].map(({ text }) => text)]).toEqual([
    main.address,
    ['relay.example', 'third.example'],
  ])
  await settle(() => {
    if (!keeper) return
    keeper.value = third.address
    keeper.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await press('Connect this Prometheus')
  expect(log.find(line => line.startsWith('connections/add'))).toContain(`"relay":"${third.address}"`)
})

test('of two projects of one slug either is chosen by itself, and a choice whose relay has gone can be taken back', async () => {
  const projects = [main, other].map(({ address }) => ({ relay: address, slug: 'default', name: 'Default' }))
  const settings = { ...usualNotifications, on: true, projects: ['old@https://gone.example'] }
  const log = await open('notifications', {
    'relay/list': { relays: [main, other] },
    'projects/list': { projects },
    'notifications/get': settings,
    'notifications/set': {},
  })
  const check = (label: string) =>
    [...root.querySelectorAll('label')]
      .find(({ textContent }) => textContent?.startsWith(label))
      ?.querySelector('input')
  await settle(() => check('Default, other.example')?.click())
  await settle(() => check('old, gone.example')?.click())
  const sets = log.filter(line => line.startsWith('notifications/set'))
  expect(sets[0]).toContain(`"projects":["old@https://gone.example","default@${other.address}"]`)
  expect(sets[1]).toContain('"projects":[]')
})
