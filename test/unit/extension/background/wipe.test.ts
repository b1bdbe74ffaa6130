import { expect, test } from 'vitest'
import { wipe } from '#extension/background/wipe.ts'

test('storage and every permission go, also beside one that the manifest holds', async () => {
  const log: string[] = []
  const area = (name: string) => ({ clear: async () => void log.push(name) })
  const permissions = {
    getAll: async () => ({ origins: ['<all_urls>', 'https://a.example/*'], permissions: ['storage', 'notifications'] }),
    async remove({ origins = [], permissions: named = [] }: { origins?: string[]; permissions?: string[] }) {
      if (origins.includes('<all_urls>')) throw new Error('You cannot remove required permissions.')
      log.push(...origins, ...named)
      return true
    },
  }
  await wipe({ storage: { local: area('local'), session: area('session') }, permissions } as never)
  expect(log.sort()).toEqual(['https://a.example/*', 'local', 'notifications', 'session'])
})
