// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as z from 'zod'
import { MappingEditor } from '#extension/screens/options/project/inlets/mapping/mapping-editor.tsx'
import type { ProjectApi } from '#extension/screens/options/project/project-api.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Inlet } from '#shared/model/inlet.ts'
import { settle } from '../../../settle.ts'

const at = '2026-01-01T00:00:00.000Z'
const payload = { check: { name: '<b>Disk</b>' } }
const arrived = { id: 2, at, isTest: false, status: 200, kept: 1, rejected: [], refusal: null, payload }
const unread = { ...arrived, id: 3, status: 401, kept: 0, refusal: 'This is not the key.', payload: null }

let root: HTMLElement
let inletId = 0
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  root = document.body.appendChild(document.createElement('div'))
  inletId++
})
afterEach(() => {
  render(null, root)
  root.remove()
  vi.useRealTimers()
})

type Sent = { method: string; path: string; body: { payload?: unknown; mapping?: { fields: object } | null } }

/** Opens the editor over a relay whose answers are given; `sent` is what it was asked. */
async function open(answer: (sent: Sent) => unknown, { mapping, deliveries = () => [unread, arrived] }: Given = {}) {
  const sent: Sent[] = []
  const read = <T extends z.ZodType>(reply: T, given: unknown) => reply.parse(given)
  const api: ProjectApi = {
    slug: 'shop',
    get: async (_, reply) => read(reply, { items: deliveries() }),
    async send(method, path, body, reply) {
      const asked = { method, path, body: body as Sent['body'] }
      sent.push(asked)
      return read(reply, await answer(asked))
    },
    remove: async () => undefined,
  }
  const inlet = { ...inletOf(), ...(mapping ? { mapping } : {}) }
  const props = { api, inlet, path: '/inlets/i', onSaved: () => undefined, onClose: () => undefined }
  await act(() => render(<MappingEditor {...props} />, root))
  await pause()
  return sent
}
type Given = { mapping?: Inlet['mapping']; deliveries?: () => unknown[] }

function inletOf(): Inlet {
  const url = 'https://relay.example/in/i'
  const id = `i${inletId}`
  return { id, kind: 'generic', name: 'G', url, active: true, timestampHeader: null, lastUsedAt: null, createdAt: at }
}

function previewed(title: string) {
  const nothing = { service: null, environment: null, hosts: [], monitoringTool: null, query: null, runbook: null }
  const more = { description: '', links: [], labels: {}, annotations: {}, startedAt: at, endedAt: null }
  const alert = { does: 'fire', title, severity: 'high', fingerprint: 'f', ...nothing, ...more }
  return { payload, alerts: [alert], rejected: [], remap: [] }
}

/** As long as typing has to stand before it is tried. */
async function pause() {
  await settle()
  await act(() => void vi.advanceTimersByTime(1000))
  await settle()
}

function input(label: string) {
  const id = [...root.querySelectorAll('label')].find(found => found.textContent === label)?.getAttribute('for')
  const found = root.querySelector<HTMLInputElement>(`[id="${id}"]`)
  if (!found) throw new Error(`No field “${label}”.`)
  return found
}
async function type(label: string, text: string) {
  input(label).value = text
  await act(() => void input(label).dispatchEvent(new Event('input', { bubbles: true })))
}
const button = (text: string) => [...root.querySelectorAll('button')].find(found => found.textContent === text)
const press = (text: string) => settle(() => button(text)?.click())
const troubleOf = (label: string) => {
  const described = input(label).getAttribute('aria-describedby')?.split(' ') ?? []
  return described.filter(id => id.endsWith('-trouble')).map(id => root.querySelector(`[id="${id}"]`)?.textContent)[0]
}
const shown = () => root.querySelector('.mapping-preview .card-title')?.textContent
const says = (text: string) => root.textContent?.includes(text)

test('begins with the newest payload that was read; to look at it is nothing to be saved', async () => {
  const sent = await open(() => previewed('Disk'))
  expect(JSON.parse(input('Payload').value)).toEqual(payload)
  expect(says('Changes are not saved yet.')).toBe(false)
  expect(sent.at(-1)?.body).toEqual({ payload, mapping: null })
  expect([...root.querySelectorAll('datalist option')].map(option => option.getAttribute('value'))).toEqual([
    'check.name',
  ])
})

test('takes one of the deliveries that were read, by what it was answered', async () => {
  const older = { ...arrived, id: 1, payload: { other: [1] }, kept: 0, refusal: '<i>No</i> title' }
  const sent = await open(() => previewed('Disk'), { deliveries: () => [unread, arrived, older] })
  const select = root.querySelector('select')
  expect([...(select?.options ?? [])].map(({ text }) => text.split(' · ')[1])).toEqual([
    undefined,
    '1 alert was kept.',
    '<i>No</i> title',
  ])
  await act(() => {
    if (select) select.selectedIndex = 2
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await pause()
  expect(sent.at(-1)?.body.payload).toEqual({ other: [1] })
})

test('deliveries that cannot be had are a sentence, and one can paste', async () => {
  await open(() => previewed('Pasted'), {
    deliveries: () => {
      throw new Failure('forbidden', 'This token may not read deliveries.')
    },
  })
  expect(says('This token may not read deliveries.')).toBe(true)
  await type('Payload', '{"a": 1}')
  await pause()
  expect(shown()).toBe('Pasted')
})

test('is tried once for a word, shows the foreign text as text, and what stands at the path', async () => {
  const sent = await open(({ body }) => previewed(body.mapping ? '<b>Disk</b>' : 'New: Alert'))
  const before = sent.length
  for (const typed of ['c', 'check', 'check.name']) await type('Title', typed)
  expect(shown()).toBe('New: Alert')
  await pause()
  expect(sent.slice(before).map(({ body }) => body.mapping?.fields)).toEqual([{ title: { path: ['check', 'name'] } }])
  expect([shown(), root.querySelector('b')]).toEqual(['<b>Disk</b>', null])
  expect(says('Now: <b>Disk</b>')).toBe(true)
  expect(says('Changes are not saved yet.')).toBe(true)
})

test('trouble is said at its field, and the last good one stays beside it', async () => {
  await open(({ body }) => {
    if (!body.mapping) return previewed('Good')
    throw new Failure('bad-shape', '“service” must be text.', { field: 'service' })
  })
  await type('Service', 'check')
  await pause()
  expect([troubleOf('Service'), shown(), says('Of what stood here before.')]).toEqual([
    '“service” must be text.',
    'Good',
    true,
  ])
  await type('Service', 'check[')
  expect(troubleOf('Service')).toContain('This is no path.')
  await type('Service', '')
  await pause()
  expect([troubleOf('Service'), says('Of what stood here before.')]).toEqual([undefined, false])
})

test('a relay in trouble is a sentence of the preview', async () => {
  await open(() => {
    throw new Failure('unreachable', 'relay.example does not answer.')
  })
  expect(root.querySelector('.mapping-preview .status.bad')?.textContent).toBe('relay.example does not answer.')
})

test('an answer that comes late does not replace a newer one', async () => {
  const late: ((value: unknown) => void)[] = []
  await open(({ body }) => (body.mapping ? new Promise(resolve => late.push(resolve)) : previewed('First')))
  await type('Title', 'check.name')
  await pause()
  await type('Title', 'check["name"]')
  await pause()
  await settle(() => late[1]?.(previewed('Newer')))
  await settle(() => late[0]?.(previewed('Older')))
  expect(shown()).toBe('Newer')
})

test('what leads nowhere is not sent; what the relay refuses is said at its field', async () => {
  const sent = await open(({ method }) => {
    if (method === 'POST') return previewed('Disk')
    throw new Failure('bad-shape', 'Pick it again.', { field: 'mapping.fields.title.path' })
  })
  await type('Title', 'nowhere')
  await press('Save')
  expect(sent.filter(({ method }) => method === 'PATCH')).toEqual([])
  expect([troubleOf('Title'), document.activeElement === input('Title')]).toEqual([
    'Nothing stands there in this payload.',
    true,
  ])
  await type('Title', 'check.name')
  await press('Save')
  expect([troubleOf('Title'), document.activeElement === input('Title')]).toEqual(['Pick it again.', true])
  expect(says('Changes are not saved yet.')).toBe(true)
})

test('what was typed is there again after another section was looked at, until it is discarded', async () => {
  await open(() => previewed('Disk'))
  await type('Title', 'check.name')
  await act(() => render(null, root))
  await open(() => previewed('Disk'))
  expect([input('Title').value, says('Changes are not saved yet.')]).toEqual(['check.name', true])
  await press('Discard the changes')
  await act(() => render(null, root))
  await open(() => previewed('Disk'))
  expect([input('Title').value, says('Changes are not saved yet.')]).toEqual(['', false])
})

test('a mapping is taken away when it is asked for twice; the payload stays', async () => {
  const mapping = { sample: payload, fields: { title: { path: ['check', 'name'] } } }
  const sent = await open(({ method }) => (method === 'PATCH' ? inletOf() : previewed('Disk')), { mapping })
  expect(input('Title').value).toBe('check.name')
  await press('Without a mapping')
  await press('Really without')
  expect(sent.at(-1)).toMatchObject({ method: 'PATCH', body: { mapping: null } })
  expect([input('Title').value, JSON.parse(input('Payload').value)]).toEqual(['', payload])
  expect(says('Changes are not saved yet.')).toBe(false)
})
