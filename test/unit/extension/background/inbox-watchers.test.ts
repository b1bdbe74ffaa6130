import { expect, test, vi } from 'vitest'
import { createInboxWatchers, type WatcherPort } from '#extension/background/inbox-watchers.ts'

const self = { id: 'us', root: 'chrome-extension://us/' }
const popup = { id: 'us', url: `${self.root}popup.html` }
const side = { id: 'us', url: `${self.root}sidepanel.html` }
const inTab = { ...popup, tab: { id: 4 }, frameId: 0 }

function open() {
  let connect: (port: WatcherPort) => void = () => {}
  const left = vi.fn()
  const watchers = createInboxWatchers({
    onConnect: { addListener: listener => (connect = listener) },
    self,
    left,
  })
  function come(sender: WatcherPort['sender'], name = 'inbox this') {
    let leave = () => {}
    const port = {
      name,
      ...(sender ? { sender } : {}),
      postMessage: vi.fn(),
      disconnect: vi.fn(),
      onDisconnect: { addListener: (listener: () => void) => (leave = listener) },
    }
    connect(port)
    return { ...port, leave: () => leave() }
  }
  return { watchers, left, come }
}

test('every page of ours that is there is told, without what the inbox holds', () => {
  const { watchers, come } = open()
  const ports = [come(popup), come(side), come(inTab)]
  ports[1]?.leave()
  watchers.tell()
  expect(ports.map(({ postMessage }) => postMessage.mock.calls)).toEqual([[[{}]], [], [[{}]]])
})

test.each([
  ['a page in the web', { id: 'us', url: 'https://wiki.example/', tab: { id: 1 } }],
  ['a panel frame', { id: 'us', url: `${self.root}panel.html`, tab: { id: 1 }, frameId: 3 }],
  ['another extension', { id: 'them', url: `${self.root}popup.html` }],
  ['nobody', undefined],
])('%s hears nothing', (_, sender) => {
  const { watchers, come } = open()
  const port = come(sender)
  watchers.tell()
  expect(port.disconnect).toHaveBeenCalled()
  expect(port.postMessage).not.toHaveBeenCalled()
})

test('a connection for something else is left alone', () => {
  const { watchers, come } = open()
  const port = come(popup, 'other')
  watchers.tell()
  expect(port.disconnect).not.toHaveBeenCalled()
  expect(port.postMessage).not.toHaveBeenCalled()
})

test('one that went away without a word does not keep the others from hearing', () => {
  const { watchers, come } = open()
  const [gone, there] = [come(popup), come(side)]
  gone.postMessage.mockImplementation(() => {
    throw new Error('Attempting to use a disconnected port object')
  })
  watchers.tell()
  watchers.tell()
  expect(gone.postMessage).toHaveBeenCalledOnce()
  expect(there.postMessage).toHaveBeenCalledTimes(2)
})

test('who was there and is gone is told of, once', () => {
  const { left, come } = open()
  const [one] = [come(popup), come(side)]
  come({ id: 'us', url: 'https://wiki.example/', tab: { id: 1 } })
  expect(left).not.toHaveBeenCalled()
  one?.leave()
  expect(left.mock.calls).toEqual([['this']])
})
