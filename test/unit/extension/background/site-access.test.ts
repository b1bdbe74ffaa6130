import { expect, test } from 'vitest'
import { createSiteAccess } from '#extension/background/site-access.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'

function open(granted: string[], start: { registered?: string[]; refuses?: number } = {}) {
  let registered = start.registered ?? null
  const injected: number[] = []
  const done: string[] = []
  const access = createSiteAccess({
    browser: {
      grantedPatterns: async () => granted,
      registered: async () => registered,
      register: async patterns => {
        if (registered) throw new Error('Duplicate script ID')
        done.push('register')
        registered = patterns
      },
      update: async patterns => {
        done.push('update')
        registered = patterns
      },
      unregister: async () => {
        done.push('unregister')
        registered = null
      },
      openTabs: async patterns => (patterns.length > 0 ? [1, 2, 3] : []),
      inject: async tab => {
        if (tab === start.refuses) throw new Error('The extensions gallery cannot be scripted.')
        injected.push(tab)
      },
    },
    grants: keptItems(memoryArea().area).grants,
    now: () => 42,
  })
  return { access, injected, done, registered: () => registered }
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

test('a grant is dated and starts the watcher in open tabs, but for the one that refuses', async () => {
  const site = open(['https://a.example/*'], { refuses: 2 })
  await site.access.granted(['https://a.example/*'])
  expect(site.injected).toEqual([1, 3])
  expect(await site.access.list()).toEqual([{ pattern: 'https://a.example/*', grantedAt: 42 }])
  await site.access.revoked(['https://a.example/*'])
  expect(await site.access.list()).toEqual([{ pattern: 'https://a.example/*', grantedAt: null }])
})

test('two at once do not register twice', async () => {
  const site = open(['<all_urls>'])
  await Promise.all([site.access.sync(), site.access.granted(['<all_urls>'])])
  expect(site.done).toEqual(['register'])
  expect(site.registered()).toEqual(['<all_urls>'])
})
