import { expect, test } from 'vitest'
import { createHostAccess } from '#extension/screens/host-access.ts'

const site = 'https://git.example/*'

function open(answer: () => Promise<boolean>, has = false) {
  const log: string[] = []
  const permissions = {
    request: ({ origins }: { origins: string[] }) => (log.push(`request ${origins.join()}`), answer()),
    contains: async () => has,
    remove: async () => true,
  }
  const tell = async (patterns: string[], why: string | null) => {
    log.push(`${why} ${patterns.join()}`)
    throw new Error('nobody listens')
  }
  return { access: createHostAccess(permissions, tell), log }
}

test('the reason is told before the browser is asked, within the click, and taken back when it is refused', async () => {
  const { access, log } = open(async () => false)
  const asked = access.request([site, '*://*/*'], 'popup')
  expect(log).toEqual([`popup ${site},*://*/*`, `request ${site},*://*/*`])
  expect(await asked).toBe(false)
  expect(log[2]).toBe(`null ${site},*://*/*`)
})

test('a browser that takes no question outside of a click may have granted it before', async () => {
  const refuse = () => Promise.reject(new Error('must be called from a user gesture'))
  expect(await open(refuse, true).access.request(site, 'connection')).toBe(true)
  await expect(open(refuse).access.request(site, 'connection')).rejects.toThrow('gesture')
})

test('a frame without permissions says so', async () => {
  await expect(createHostAccess(undefined, async () => undefined).request(site, 'panel')).rejects.toThrow()
})
