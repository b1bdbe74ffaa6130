import { expect, test } from 'vitest'
import { answerMessages, type Handlers, type Sender } from '#extension/messages/answer.ts'
import type { RawSender } from '#extension/messages/sender.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Say } from '#shared/trouble/speak-trouble.ts'

const self = { id: 'us', root: 'chrome-extension://us/' }
const frame: RawSender = { id: 'us', url: `${self.root}panel.html`, tab: { id: 3 }, frameId: 4, documentId: 'D' }
const popup: RawSender = { id: 'us', url: `${self.root}popup.html` }

/** A background that answers with these handlers only. */
function open(handlers: Partial<Handlers>, say?: Say) {
  let listener: (message: unknown, sender: RawSender) => Promise<unknown> | undefined = () => undefined
  answerMessages(handlers as Handlers, { addListener: added => (listener = added) }, self, say)
  return (message: unknown, sender: RawSender) => listener(message, sender)
}

test('a message reaches its handler parsed, with its sender as the browser tells it', async () => {
  const heard: unknown[] = []
  const send = open({
    'panel/options': async (request, sender: Sender) => {
      heard.push(request, sender)
      return {}
    },
  })
  const message = { kind: 'panel/options', request: { section: 'sites', tabId: 99 } }
  expect(await send(message, frame)).toEqual({ ok: true, value: {} })
  expect(heard).toEqual([{ section: 'sites' }, { tabId: 3, frameId: 4, documentId: 'D' }])
})

test.each([
  ['its address', { url: 'https://git.example/a?b' }, 'https://git.example/a?b'],
  [
    'the origin, of a frame without an address',
    { url: 'about:srcdoc', origin: 'https://git.example' },
    'https://git.example',
  ],
  [
    'its address, where it is of no origin',
    { url: 'https://git.example/raw', origin: 'null' },
    'https://git.example/raw',
  ],
  ['nothing, of none of the web', { url: 'about:blank', origin: 'null' }, undefined],
])('where a page’s message comes from: %s', async (_, from, site) => {
  const heard: unknown[] = []
  const send = open({
    'page/hide': async (_request, sender: Sender) => {
      heard.push(sender.site)
      return {}
    },
  })
  await send({ kind: 'page/hide', request: { href: 'https://x.example' } }, { id: 'us', tab: { id: 1 }, ...from })
  expect(heard).toEqual([site])
})

test.each([
  ['another role', { kind: 'panel/options', request: { section: 'sites' } }, popup, 'forbidden'],
  [
    'a foreign page',
    { kind: 'relay/list', request: {} },
    { id: 'us', url: 'https://x.example/', tab: { id: 1 } },
    'forbidden',
  ],
  ['a wrong shape', { kind: 'panel/options', request: { section: 4 } }, frame, 'bad-shape'],
  ['no request at all', { kind: 'panel/options', request: null }, frame, 'bad-shape'],
])('%s is refused and never handled', async (_, message, sender, code) => {
  const send = open({
    'panel/options': () => Promise.reject(new Error('handled')),
    'relay/list': () => Promise.reject(new Error('handled')),
  })
  expect(await send(message, sender)).toMatchObject({ ok: false, failure: { code } })
})

test.each([
  [undefined],
  [null],
  ['panel/claim'],
  [{ kind: 'toString', request: {} }],
  [{ kind: 'panel/claim' }],
  [{ request: {} }],
])('what is none of ours is left to others: %j', message => expect(open({})(message, frame)).toBeUndefined())

test('a failure travels as a value; what was not foreseen says nothing of itself', async () => {
  const ask = (thrown: Error) =>
    open({ 'relay/list': () => Promise.reject(thrown) })({ kind: 'relay/list', request: {} }, popup)
  expect(await ask(new Failure('not-paired', 'No relay.', { next: { do: 'pair' } }))).toEqual({
    ok: false,
    failure: { code: 'not-paired', message: 'No relay.', next: { do: 'pair' } },
  })
  const answer = await ask(new Error('token abc'))
  expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } })
  expect(JSON.stringify(answer)).not.toContain('abc')
})

test('only what the contract names leaves the background', async () => {
  const relay = { address: 'https://relay.example', role: 'admin' as const, pairedAt: 1, token: 'secret' }
  const send = open({ 'relay/list': async () => ({ relays: [relay] }) })
  expect(JSON.stringify(await send({ kind: 'relay/list', request: {} }, popup))).not.toContain('secret')
})

test('trouble leaves in the person’s language: refusals, and what an answer tells of others’', async () => {
  const failure = { code: 'timeout' as const, message: 'late' }
  const send = open(
    {
      'connections/list': () => Promise.resolve({ connections: [], failure }),
      'panel/options': () => Promise.reject(new Failure('forbidden', 'no')),
    },
    sentence => `¡${sentence}!`,
  )
  expect(await send({ kind: 'connections/list', request: {} }, popup)).toEqual({
    ok: true,
    value: { connections: [], failure: { code: 'timeout', message: '¡late!' } },
  })
  expect(await send({ kind: 'panel/options', request: { section: 'sites' } }, frame)).toEqual({
    ok: false,
    failure: { code: 'forbidden', message: '¡no!' },
  })
})
