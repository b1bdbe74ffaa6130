import { expect, test, vi } from 'vitest'
import { createInboxWatchers, type WatcherPort } from '#extension/background/inbox-watchers.ts'

const self = { id: 'us', root: 'chrome-extension://us/' }
const popup = { id: 'us', url: `${self.root}popup.html` }
const side = { id: 'us', url: `${self.root}sidepanel.html` }
const inTab = { ...popup, tab: { id: 4 }, frameId: 0 }

function open() {
  let connect: (port: WatcherPort) => void = () => {}
  const allLeft = vi.fn()
  const watchers = createInboxWatchers({
    onConnect: { addListener: listener => (connect = listener) },
    self,
    allLeft,
  })
  function come(sender: WatcherPort['sender'], name = 'inbox') {
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
  return { watchers, allLeft, come }
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

test('the last popup or side panel that leaves is the end of them; tabs do not count', () => {
  const { allLeft, come } = open()
  const [one, other, tab] = [come(popup), come(side), come(inTab)]
  one.leave()
  tab.leave()
  expect(allLeft).not.toHaveBeenCalled()
  other.leave()
  expect(allLeft).toHaveBeenCalledOnce()
})
