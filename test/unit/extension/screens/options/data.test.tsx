// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { settle } from '../settle.ts'
import { openSection } from './open-section.tsx'

const file = {
  tocsin: 'settings',
  version: 1,
  madeBy: '0.1.0',
  exportedAt: '2026-11-27T10:00:00.000Z',
  settings: { ownConnections: [{}, {}] },
  sites: [{ pattern: 'https://git.example/*' }],
  relays: [{ address: 'https://relay.example', role: 'admin', pairedAt: 1 }],
}
const plan = {
  exportedAt: file.exportedAt,
  changes: [
    { part: 'ownConnections', how: 'added', what: 'Ops <b>', to: '{"id":1}' },
    { part: 'notifications', how: 'changed', what: 'from', from: '"high"', to: '"low"' },
  ],
  bad: [
    { part: 'ownConnections', what: ['Script'] },
    { part: 'ofTomorrow', what: [] },
  ],
  sites: ['https://git.example/*', '*://*/*'],
  relays: ['https://relay.example'],
}

async function choose(root: HTMLElement, text: string, size?: number) {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No field for a file.')
  const chosen = new File([text], 'settings.json')
  if (size !== undefined) Object.defineProperty(chosen, 'size', { value: size })
  Object.defineProperty(input, 'files', { value: [chosen], configurable: true })
  await settle(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
  await settle()
}

test('the export is a file with the day in its name', async () => {
  const { log, press, root } = await openSection('data', { 'data/export': file })
  await press('Export settings')
  expect(log[1]).toBe(`save tocsin-settings-2026-11-27.json application/json ${JSON.stringify(file, null, 2)}\n`)
  expect(root.textContent).toContain('tocsin-settings-2026-11-27.json is with the browser’s downloads.')
})

test('a file is shown before it does anything, with what cannot be read; then it is imported', async () => {
  const { log, press, root } = await openSection('data', { 'data/preview': plan, 'data/import': plan })
  await choose(root, '{"a":1}')
  expect(log).toEqual(['data/preview {"text":"{\\"a\\":1}"}'])
  const said = [...root.querySelectorAll('section li')].map(line => line.textContent)
  expect(said).toEqual([
    'Ops <b>: added',
    'from: "high" → "low"',
    'Connections of this browser: Script',
    'ofTomorrow: all of it',
  ])
  expect(document.activeElement?.textContent).toBe('What this file changes')
  await press('Import')
  expect(log[1]).toBe('data/import {"text":"{\\"a\\":1}"}')
  expect(root.textContent).toContain('2 changes were imported.')
  expect(root.textContent).toContain('https://git.example, All sites')
  await press('Allow these sites')
  expect(log[2]).toBe('request https://git.example/* *://*/* import')
  expect([...root.querySelectorAll('a[href="#relay"]')].map(link => link.textContent)).toContain(
    'https://relay.example',
  )
})

test('a file that changes nothing cannot be imported; one that is none, or too big, is a sentence', async () => {
  const none = () => Promise.reject(new Failure('bad-input', 'This is no file of Tocsin’s settings.'))
  const nothing = { ...plan, changes: [], bad: [], sites: [], relays: [] }
  let reply: unknown = nothing
  const { log, root, button } = await openSection('data', {
    'data/preview': () => (typeof reply === 'function' ? (reply as () => unknown)() : reply),
  })
  await choose(root, '{}')
  expect(root.textContent).toContain('Nothing: all of it is set here already.')
  expect(button('Import')).toBeUndefined()
  reply = none
  await choose(root, 'x')
  expect(root.textContent).toContain('This is no file of Tocsin’s settings.')
  expect(root.querySelector('section')).toBeNull()
  log.length = 0
  await choose(root, 'x', 5_000_000)
  expect(log).toEqual([])
  expect(root.textContent).toContain('too big')
})

test('a reset lists what goes and asks once more', async () => {
  const { log, press, root } = await openSection('data', { 'data/export': file, 'data/reset': { notRevoked: [] } })
  await press('Reset …')
  expect(log).toEqual(['data/export {}'])
  const listed = [...root.querySelectorAll('section li')].map(line => line.textContent)
  expect(listed.slice(0, 3)).toEqual([
    'the pairing with https://relay.example: this browser is signed out, and its token is revoked there',
    '2 connections of this browser',
    'the permission for one site, and its ledger',
  ])
  await press('Keep everything')
  expect(root.querySelector('section')).toBeNull()
  await press('Reset …')
  await press('Remove all of this')
  expect(log.filter(line => line.includes('reset'))).toEqual(['data/reset {}'])
  expect(root.textContent).toContain('Tocsin is as it was after the install.')
})

test('a reset that a relay did not hear of says that the token is still good there', async () => {
  const notRevoked = ['https://relay.example']
  const { press, root } = await openSection('data', { 'data/export': file, 'data/reset': { notRevoked } })
  await press('Reset …')
  await press('Remove all of this')
  expect(root.textContent).toMatch(/was not revoked by https:\/\/relay\.example: it is still good there/)
})
