// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { MissingAccess } from '#extension/messages/update-messages.ts'
import { inboxOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'
import { openPopup } from './open-popup.tsx'

const siteOf = (host: string): MissingAccess => ({ of: 'site', pattern: `https://${host}/*`, host })
const missing: MissingAccess[] = [
  { of: 'relay', pattern: 'https://relay.example/*', host: 'relay.example' },
  { of: 'connection', pattern: 'https://ops.example/*', host: 'ops.example', name: 'Ops <b>' },
  { of: 'notifications' },
]

async function open(all: MissingAccess[]) {
  const opened = await openPopup(inboxOf(), undefined, { 'update/missing': { missing: all } })
  const press = (label: string) =>
    settle(() => [...opened.root.querySelectorAll('button')].find(one => one.textContent === label)?.click())
  return { ...opened, press, line: () => opened.root.querySelector('.update')?.textContent ?? null }
}

test('says what is missing and why, and asks for all of it in the click', async () => {
  const { line, press, deps, root } = await open(missing)
  expect(line()).toContain('relay.example, to ask your relay')
  expect(line()).toContain('ops.example, to ask “Ops <b>” as you')
  expect(line()).toContain('desktop notifications, which are switched on')
  await press('Allow')
  expect(deps.allow.mock.calls).toEqual([
    [{ origins: ['https://relay.example/*', 'https://ops.example/*'], permissions: ['notifications'] }],
  ])
  expect(line()).toBeNull()
  expect(root.textContent).toContain('Allowed: everything works again.')
})

test('a refusal is said, and can be taken back', async () => {
  const { line, press, deps } = await open(missing)
  deps.allow.mockResolvedValueOnce(false)
  await press('Allow')
  expect(line()).toContain('The browser did not allow it.')
  await press('Allow')
  expect(line()).toBeNull()
})

test('“Not now” is remembered by the background', async () => {
  const { line, press, deps, asked } = await open(missing)
  await press('Not now')
  expect(line()).toBeNull()
  expect(asked).toContain('update/not-now {}')
  expect(deps.allow).not.toHaveBeenCalled()
})

test('many make no long list, and none no line', async () => {
  const five = await open(['a', 'b', 'c', 'd', 'e'].map(name => siteOf(`${name}.example`)))
  expect(five.line()).toContain('c.example, to draw charts there')
  expect(five.line()).toContain('and 2 more')
  expect(five.line()).not.toContain('d.example')
  expect((await open([])).line()).toBeNull()
})
