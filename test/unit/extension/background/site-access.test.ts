import { expect, test } from 'vitest'
import { createSiteAccess } from '#extension/background/site-access.ts'
import { isCovered, type Places } from '#extension/background/site-patterns.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'

type Start = { registered?: string[]; except?: string[]; off?: string[]; refuses?: number }

const tabs = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/'].map(
  (url, at) => ({ id: at + 1, url }),
)

function open(granted: string[], start: Start = {}) {
  let registered: Places | null = start.registered ? { matches: start.registered, except: start.except ?? [] } : null
  const injected: number[] = []
  const done: string[] = []
  const noted: string[] = []
  const kept = keptItems(memoryArea({ 'sites-off': start.off ?? [] }).area)
  const access = createSiteAccess({
    browser: {
      grantedPatterns: async () => granted,
      registered: async () => registered,
      register: async places => {
        if (registered) throw new Error('Duplicate script ID')
        done.push('register')
        registered = places
      },
      update: async places => {
        done.push('update')
        registered = places
      },
      unregister: async () => {
        done.push('unregister')
        registered = null
      },
      openTabs: async patterns => tabs.filter(({ url }) => patterns.some(pattern => isCovered(pattern, url))),
      inject: async tab => {
        if (tab === start.refuses) throw new Error('The extensions gallery cannot be scripted.')
        injected.push(tab)
      },
    },
    ledger: {
      granted: async patterns => void noted.push(`granted ${patterns.join()}`),
      revoked: async patterns => void noted.push(`revoked ${patterns.join()}`),
    },
    off: kept.sitesOff,
  })
  return { access, injected, done, noted, registered: () => registered }
}

test.each([
  ['nothing granted, nothing there', [], undefined, []],
  ['nothing granted any more', [], ['https://a.example/*'], ['unregister']],
  ['granted for the first time', ['https://a.example/*'], undefined, ['register']],
  [
    'the same as before',
    ['https://b.example/*', 'https://a.example/*'],
    ['https://a.example/*', 'https://b.example/*'],
    [],
  ],
  ['more than before', ['https://a.example/*', '*://b.example/*'], ['https://a.example/*'], ['update']],
  ['files are no pages', ['file:///*'], undefined, []],
])('registration: %s', async (_, granted, registered, done) => {
  const site = open(granted, registered ? { registered } : {})
  await site.access.sync()
  expect(site.done).toEqual(done)
})

test('a grant is noted and starts the watcher in open tabs, but for the one that refuses', async () => {
  const site = open(['https://a.example/*'], { refuses: 2 })
  await site.access.granted(['https://a.example/*'])
  expect(site.injected).toEqual([1, 3])
  await site.access.revoked(['https://a.example/*'])
  expect(site.noted).toEqual(['granted https://a.example/*', 'revoked https://a.example/*'])
})

test('two at once do not register twice', async () => {
  const site = open(['<all_urls>'])
  await Promise.all([site.access.sync(), site.access.granted(['<all_urls>'])])
  expect(site.done).toEqual(['register'])
  expect(site.registered()).toEqual({ matches: ['<all_urls>'], except: [] })
})

test('a site that is switched off has no watcher, and gets it back in open tabs', async () => {
  const site = open(['*://*/*', 'https://a.example/*'])
  await site.access.turn('https://a.example/*', false)
  expect(site.registered()).toEqual({ matches: ['*://*/*'], except: ['https://a.example/*'] })
  expect(await site.access.isOn('https://a.example/1')).toBe(false)
  expect(await site.access.isOn('https://b.example/')).toBe(true)
  await site.access.injectEverywhere()
  expect(site.injected).toEqual([4])
  await site.access.turn('https://a.example/*', true)
  expect(site.registered()?.except).toEqual([])
  expect(site.injected).toEqual([4, 1, 2, 3])
})

test('“all sites” switched off leaves those that were allowed by name; nothing left, nothing registered', async () => {
  const site = open(['*://*/*', 'https://a.example/*'])
  await site.access.turn('*://*/*', false)
  expect(site.registered()).toEqual({ matches: ['https://a.example/*'], except: [] })
  await site.access.turn('https://a.example/*', false)
  expect(site.registered()).toBeNull()
  expect(await site.access.switches()).toEqual([
    { pattern: '*://*/*', on: false },
    { pattern: 'https://a.example/*', on: false },
  ])
})

test('one key switches the site in front: by its own grant, else by a pattern for it alone', async () => {
  const site = open(['*://*/*', 'https://a.example/*'])
  expect(await site.access.toggle('https://a.example:8443/1?x#y')).toBe(true)
  expect(await site.access.toggle('http://b.example/')).toBe(true)
  expect(site.registered()?.except).toEqual(['*://b.example/*', 'https://a.example/*'])
  expect(await site.access.toggle('https://a.example/2')).toBe(true)
  expect(site.registered()?.except).toEqual(['*://b.example/*'])
  expect(await site.access.isOn('https://a.example/')).toBe(true)
})

test('there is nothing to switch where nothing is granted, and where all are off that have no grant of their own', async () => {
  expect(await open(['https://a.example/*']).access.toggle('https://b.example/')).toBe(false)
  expect(await open(['<all_urls>']).access.toggle('about:blank')).toBe(false)
  expect(await open(['*://*/*'], { off: ['*://*/*'] }).access.toggle('https://b.example/')).toBe(false)
})

test('a revoked site is forgotten as switched off, too, unless a wider grant covers it', async () => {
  const alone = open([], { off: ['https://a.example/*'] })
  await alone.access.revoked(['https://a.example/*'])
  expect(await alone.access.switches()).toEqual([])
  const covered = open(['*://*/*'], { off: ['https://a.example/*'] })
  await covered.access.revoked(['https://a.example/*'])
  expect(covered.registered()).toEqual({ matches: ['*://*/*'], except: ['https://a.example/*'] })
})
