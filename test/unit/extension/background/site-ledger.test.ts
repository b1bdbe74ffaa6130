import { expect, test } from 'vitest'
import { createSiteLedger } from '#extension/background/site-ledger.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'

const hour = 3_600_000
const git = 'https://git.example/*'
const wiki = 'https://wiki.example/*'

/** A ledger over a browser that grants these; `again` is the next life of the background over the same storage. */
function open(granted: string[], grants: object = {}, start = 100 * hour + 7) {
  const local = memoryArea({ grants })
  const session = memoryArea()
  const clock = { now: start }
  let writes = 0
  const kept = keptItems(local.area).grants
  const again = () =>
    createSiteLedger({
      grantedPatterns: async () => granted,
      grants: { ...kept, set: value => ((writes += 1), kept.set(value)) },
      session: session.area,
      now: () => clock.now,
    })
  return { ledger: again(), again, clock, granted, writes: () => writes, kept: local.kept, session: session.kept }
}

test('a grant is dated, with why the browser was asked, also in the next life of the background', async () => {
  const { ledger, again, clock } = open([git, wiki])
  await ledger.asking([git], 'popup')
  clock.now += 60_000
  const next = again()
  await next.granted([git])
  await next.granted([wiki])
  expect(await next.list()).toEqual([
    { pattern: git, grantedAt: clock.now, why: 'popup', usedAt: null },
    { pattern: wiki, grantedAt: clock.now, why: 'browser', usedAt: null },
  ])
})

test.each([
  ['was refused', async ({ ledger }: ReturnType<typeof open>) => ledger.asking([git], null)],
  ['stood open for too long', async ({ clock }: ReturnType<typeof open>) => void (clock.now += 11 * 60_000)],
  ['was answered before', async ({ ledger }: ReturnType<typeof open>) => ledger.granted([git])],
])('a question that %s is no reason for a later grant', async (_, end) => {
  const opened = open([git])
  await opened.ledger.asking([git], 'settings')
  await end(opened)
  opened.clock.now += 5000
  await opened.ledger.revoked([git])
  await opened.ledger.granted([git])
  expect(await opened.ledger.list()).toMatchObject([{ why: 'browser' }])
})

test('a grant that overtakes its reason gets it; one of before does not', async () => {
  const { ledger, clock } = open([git, wiki])
  await ledger.granted([wiki])
  clock.now += hour
  await ledger.granted([git])
  clock.now += 100
  await ledger.asking([git, wiki], 'settings')
  expect(await ledger.list()).toMatchObject([
    { pattern: git, why: 'settings' },
    { pattern: wiki, why: 'browser' },
  ])
})

test('what the browser grants and the ledger never heard of is listed with nothing known; files are no site', async () => {
  const { ledger } = open([git, 'file:///*', '<all_urls>'], { 'https://gone.example/*': 5 })
  const nothing = { grantedAt: null, why: null, usedAt: null }
  expect(await ledger.list()).toEqual([
    { pattern: '<all_urls>', ...nothing },
    { pattern: git, ...nothing },
  ])
})

test('the ledger of a version that kept only times is read', async () => {
  const { ledger } = open([git], { [git]: 42 })
  expect(await ledger.list()).toEqual([{ pattern: git, grantedAt: 42, why: null, usedAt: null }])
})

test('use is noted by the hour, once, for the narrowest grant, and never by page', async () => {
  const { ledger, clock, writes, kept, session } = open(['*://*/*', git, '*://*.example/*'])
  await Promise.all([ledger.used('https://git.example/secret/1?x=y'), ledger.used('https://git.example/secret/2')])
  await ledger.used('https://git.example/secret/3')
  clock.now += hour - 8
  await ledger.used('https://git.example/')
  expect(writes()).toBe(1)
  await ledger.used('https://other.test/')
  expect(await ledger.list()).toMatchObject([
    { pattern: '*://*.example/*', usedAt: null },
    { pattern: '*://*/*', usedAt: 100 * hour },
    { pattern: git, usedAt: 100 * hour, grantedAt: null },
  ])
  clock.now += 1
  await ledger.used('https://git.example/')
  expect((await ledger.list())[2]).toMatchObject({ usedAt: 101 * hour })
  expect(JSON.stringify([...kept, ...session])).not.toMatch(/secret|other/)
})

test('use without a grant is not noted, and counts as soon as there is one', async () => {
  const { ledger, granted, writes } = open([])
  await ledger.used('https://git.example/')
  expect(writes()).toBe(0)
  granted.push(git)
  await ledger.granted([git])
  await ledger.used('https://git.example/')
  expect(await ledger.list()).toMatchObject([{ why: 'browser', usedAt: 100 * hour }])
})

test('a revoked site leaves nothing behind, and uses at the same time as grants lose none of them', async () => {
  const { ledger, kept } = open([git, wiki])
  await Promise.all([ledger.used('https://wiki.example/'), ledger.granted([git]), ledger.used('https://git.example/')])
  expect(await ledger.list()).toMatchObject([
    { pattern: git, why: 'browser', usedAt: 100 * hour },
    { pattern: wiki, usedAt: 100 * hour },
  ])
  await ledger.revoked([git, wiki])
  expect(kept.get('grants')).toEqual({})
})
