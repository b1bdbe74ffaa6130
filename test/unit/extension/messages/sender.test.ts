import { expect, test } from 'vitest'
import { senderRole } from '#extension/messages/sender.ts'

const self = { id: 'us', root: 'chrome-extension://us/' }
const tab = { id: 3 }

test.each([
  ['the watcher', { id: 'us', url: 'https://wiki.example/', tab, frameId: 0 }, 'page'],
  ['the watcher in a frame', { id: 'us', url: 'https://wiki.example/f', tab, frameId: 4 }, 'page'],
  ['a panel frame', { id: 'us', url: `${self.root}panel.html#t=1`, tab, frameId: 4 }, 'frame'],
  ['a panel in a tab', { id: 'us', url: `${self.root}panel.html`, tab, frameId: 0 }, 'frame'],
  ['the popup', { id: 'us', url: `${self.root}popup.html` }, 'own'],
  ['the settings in a tab', { id: 'us', url: `${self.root}options.html?x#y`, tab, frameId: 0 }, 'own'],
  ['the settings, framed by somebody', { id: 'us', url: `${self.root}options.html`, tab, frameId: 2 }, null],
  ['a panel in the popup', { id: 'us', url: `${self.root}panel.html#t=1`, frameId: 7 }, 'frame'],
  ['a panel in another extension’s page', { id: 'them', url: `${self.root}panel.html#t=1`, frameId: 7 }, null],
  ['another extension', { id: 'them', url: `${self.root}popup.html` }, null],
  ['a page outside of any tab', { id: 'us', url: 'https://wiki.example/' }, null],
  [
    'a page that has our name in its address',
    { id: 'us', url: `https://x.example/${self.root}popup.html`, tab },
    'page',
  ],
  ['an address that only begins like ours', { id: 'us', url: 'chrome-extension://us.evil/popup.html', tab }, 'page'],
  ['nobody', {}, null],
])('%s', (_, sender, role) => expect(senderRole(sender, self)).toBe(role))
