// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { usualPanels, usualShortcuts } from '#extension/messages/panel-settings.ts'
import { noPolicy, type Policy } from '#extension/messages/policy.ts'
import type { Ask } from '#extension/messages/transport.ts'
import { OptionsScreen } from '#extension/screens/options/options.tsx'
import type { CommandKeys } from '#extension/screens/options/shortcuts/command-keys.ts'
import { commandKey } from '#extension/screens/options/shortcuts/pressed-key.ts'
import { Failure } from '#shared/kit/failure.ts'
import { settle } from '../settle.ts'

let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
  location.hash = ''
})

const noCommands: CommandKeys = { list: async () => [], change: null, openBrowserPage: async () => undefined }

async function open(section: string, replies: Record<string, unknown> = {}, more: Partial<Setup> = {}) {
  const log: [string, unknown][] = []
  const given: Record<string, unknown> = {
    'policy/get': { ...noPolicy, ...more.policy },
    'panels/get': usualPanels,
    'panels/sites': { sites: [] },
    'shortcuts/get': usualShortcuts,
    ...replies,
  }
  const ask = (async (kind: string, request: unknown) => {
    log.push([kind, request])
    const reply = given[kind]
    if (reply instanceof Failure) throw reply
    return reply
  }) as Ask
  const deps = {
    ask,
    access: { request: async () => true, remove: async () => true },
    onAccessChanged: () => undefined,
    allowNotifications: async () => true,
    notificationsAllowed: async () => false,
    commands: more.commands ?? noCommands,
    save: () => undefined,
    version: '0.1.0',
  }
  location.hash = section
  root = document.createElement('div')
  document.body.append(root)
  await act(() => render(<OptionsScreen deps={deps} />, root))
  await settle()
  return { sent: (kind: string) => log.filter(([asked]) => asked === kind).map(([, request]) => request) }
}
type Setup = { policy: Partial<Policy>; commands: CommandKeys }

function field(label: string) {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label))
  const named = found && root.querySelector<HTMLInputElement>(`[id="${found.htmlFor}"]`)
  const inside = found?.querySelector('input')
  if (!named && !inside) throw new Error(`No field “${label}”.`)
  return (named ?? inside) as HTMLInputElement & HTMLSelectElement
}

async function type(label: string, text: string) {
  const input = field(label)
  input.value = text
  await settle(() => void input.dispatchEvent(new Event('input', { bubbles: true })))
}

async function choose(label: string, value: string) {
  const select = field(label)
  select.value = value
  await settle(() => void select.dispatchEvent(new Event('change', { bubbles: true })))
  await vi.waitFor(() => expect(root.textContent).toContain('Saved'))
}

/** What stands below a field about how saving it went. */
const saidAt = (label: string) => field(label).closest('.saved-field')?.querySelector('output')?.textContent

test('a chosen theme, interval and zone are saved at once, each with “Saved” at its own field', async () => {
  const { sent } = await open('panels')
  await choose('Theme', 'dark')
  expect(saidAt('Theme')).toBe('Saved')
  await choose('Renewed', '300')
  expect([saidAt('Theme'), saidAt('Renewed')]).toEqual([undefined, 'Saved'])
  await choose('Renewed', '0')
  await choose('Time zone', 'Asia/Tokyo')
  await choose('Renewed', 'null')
  expect(sent('panels/set')).toEqual([
    { ...usualPanels, theme: 'dark' },
    { ...usualPanels, theme: 'dark', refresh: 300 },
    { ...usualPanels, theme: 'dark', refresh: 0 },
    { ...usualPanels, theme: 'dark', refresh: 0, zone: 'Asia/Tokyo' },
    { ...usualPanels, theme: 'dark', refresh: null, zone: 'Asia/Tokyo' },
  ])
})

test('every zone of the browser can be chosen, UTC among the first, and one that it calls otherwise stays', async () => {
  await open('panels', { 'panels/get': { ...usualPanels, zone: 'Etc/GMT+5' } })
  const values = [...field('Time zone').querySelectorAll('option')].map(({ value }) => value)
  expect(values.slice(0, 2)).toEqual(['browser', 'UTC'])
  expect(values).toEqual(expect.arrayContaining(Intl.supportedValuesOf('timeZone')))
  expect(new Set(values).size).toBe(values.length)
  expect(field('Time zone').value).toBe('Etc/GMT+5')
})

test.each(['', '101', '1e2'])('“%s” panels are none, said at the field and not saved', async typed => {
  const { sent } = await open('panels')
  await type('Panels per page', typed)
  expect(field('Panels per page').getAttribute('aria-invalid')).toBe('true')
  expect(root.textContent).toContain('A number from 1 to 100.')
  await type('Panels per page', ' 7 ')
  await vi.waitFor(() => expect(saidAt('Panels per page')).toBe('Saved'))
  expect(sent('panels/set')).toEqual([{ ...usualPanels, mostPanels: 7 }])
})

test('what was laid down is shown and cannot be changed', async () => {
  const forced = { theme: 'dark', mostPanels: 5 } as const
  await open('panels', { 'panels/get': { ...usualPanels, ...forced } }, { policy: { panels: forced } })
  expect(field('Theme').matches(':disabled')).toBe(true)
  expect(field('Theme').value).toBe('dark')
  expect(field('Panels per page').readOnly).toBe(true)
  expect(field('Height').readOnly).toBe(false)
  expect(root.textContent).toContain('laid down by your organisation')
})

test('trouble while saving is said where it was, and the choice stays to be seen', async () => {
  await open('panels', { 'panels/set': new Failure('internal', 'The disk is full.') })
  const select = field('Theme')
  select.value = 'light'
  await settle(() => void select.dispatchEvent(new Event('change', { bubbles: true })))
  await vi.waitFor(() => expect(saidAt('Theme')).toBe('The disk is full.'))
  expect(field('Theme').value).toBe('light')
})

test('each site has a switch; among all sites one can be named that is off', async () => {
  const sites = [
    { pattern: '*://*/*', on: true },
    { pattern: 'https://git.example/*', on: false },
  ]
  const { sent } = await open('panels', { 'panels/sites': { sites } })
  expect([field('All sites').checked, field('https://git.example').checked]).toEqual([true, false])
  await settle(() => field('https://git.example').click())
  expect(saidAt('https://git.example')).toBe('Charts are drawn on https://git.example again.')
  await type('Not on this site', 'not an address')
  await settle(() => [...root.querySelectorAll('button')].find(found => found.textContent === 'Switch off')?.click())
  expect(root.textContent).toContain('Enter an address')
  await type('Not on this site', 'wiki.example:8443/page')
  await settle(() => [...root.querySelectorAll('button')].find(found => found.textContent === 'Switch off')?.click())
  expect(sent('panels/turn')).toEqual([
    { pattern: 'https://git.example/*', on: true },
    { pattern: '*://wiki.example/*', on: false },
  ])
})

test('without any site there is a way to allow one', async () => {
  await open('panels')
  expect(root.querySelector('main a[href="#sites"]')).not.toBeNull()
})

test('letters alone can be switched off, and the tables say which keys that are', async () => {
  const { sent } = await open('shortcuts')
  const offTags = () => [...root.querySelectorAll('td .tag')].map(tag => tag.parentElement?.textContent)
  expect(offTags()).toEqual([])
  await settle(() => field('Letters and signs alone are keys').click())
  await vi.waitFor(() => expect(saidAt('Letters and signs alone are keys')).toBe('Saved'))
  expect(sent('shortcuts/set')).toEqual([{ singleKeys: false }])
  expect(offTags()).toEqual(expect.arrayContaining(['jkoff', 'aoff', '?off', '+-off', 'loff']))
  const kept = [...root.querySelectorAll('td:first-child:not(:has(.tag))')].map(cell => cell.textContent)
  expect(kept).toEqual(['Enter', 'Esc', '←→', 'Esc'])
})

const ours = [
  { name: '_execute_action', description: '', key: 'Alt+Shift+I' },
  { name: 'toggle-site', description: 'x', key: '' },
  { name: 'later', description: 'What a newer version does', key: 'Alt+Shift+X' },
]

test('where only the browser changes keys, they are shown, a missing one is said, and its page is a click away', async () => {
  const openBrowserPage = vi.fn(async () => undefined)
  await open('shortcuts', {}, { commands: { list: async () => ours, change: null, openBrowserPage } })
  const rows = [...root.querySelectorAll('.commands > p')].map(row => row.textContent)
  expect(rows).toEqual([
    'Open the inboxAlt+Shift+I',
    'Draw or hide charts on the site in frontNo key: something else has it, or it was taken away.',
    'What a newer version doesAlt+Shift+X',
  ])
  await settle(() =>
    [...root.querySelectorAll('button')].find(found => found.textContent === 'Change in the browser')?.click(),
  )
  expect(openBrowserPage).toHaveBeenCalledOnce()
})

test('where keys can be changed here, what is pressed is kept, taken away and put back; a taken one is refused', async () => {
  const done: string[] = []
  const change = {
    set: async (name: string, key: string) => {
      if (key === 'Ctrl+Alt+K') throw new Error('Type error for parameter detail')
      done.push(`${name} ${key}`)
    },
    reset: async (name: string) => void done.push(`reset ${name}`),
  }
  await open('shortcuts', {}, { commands: { list: async () => ours, change, openBrowserPage: async () => undefined } })
  const label = 'Key: Draw or hide charts'
  const press = (more: KeyboardEventInit) =>
    settle(
      () => void field(label).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...more })),
    )
  await press({ key: 'Alt', altKey: true })
  expect(saidAt(label)).toBeUndefined()
  await press({ key: 'h' })
  expect(saidAt(label)).toContain('Ctrl or Alt')
  await press({ key: 'I', altKey: true, shiftKey: true })
  expect(saidAt(label)).toBe('“Open the inbox” has this key.')
  await press({ key: 'k', ctrlKey: true, altKey: true })
  expect(saidAt(label)).toBe('The browser does not take this key.')
  await press({ key: 'H', altKey: true, shiftKey: true })
  expect(saidAt(label)).toBe('Saved')
  await press({ key: 'Backspace' })
  await settle(() => root.querySelectorAll<HTMLButtonElement>('.pair button')[1]?.click())
  expect(done).toEqual(['toggle-site Alt+Shift+H', 'toggle-site ', 'reset toggle-site'])
})

const up = { code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
test.each([
  [{ key: 'i', altKey: true, shiftKey: true }, false, 'Alt+Shift+I'],
  [{ key: '7', ctrlKey: true }, false, 'Ctrl+7'],
  [{ key: '¡', code: 'KeyI', altKey: true, shiftKey: true }, false, 'Alt+Shift+I'],
  [{ key: 'k', metaKey: true, shiftKey: true }, true, 'Command+Shift+K'],
  [{ key: 'k', ctrlKey: true }, true, 'MacCtrl+K'],
  [{ key: 'F9' }, false, 'F9'],
  [{ key: 'ArrowUp', ctrlKey: true, shiftKey: true }, false, 'Ctrl+Shift+Up'],
  [{ key: 'i' }, false, null],
  [{ key: 'I', shiftKey: true }, false, null],
  [{ key: 'k', metaKey: true }, false, null],
  [{ key: 'k', ctrlKey: true, altKey: true, shiftKey: true }, false, null],
  [{ key: 'Enter', ctrlKey: true }, false, null],
  [{ key: 'Dead', ctrlKey: true }, false, null],
])('%o (a Mac: %s) is %s', (pressed, isMac, key) => expect(commandKey({ ...up, ...pressed }, isMac)).toBe(key))
