import type { Browser } from 'webextension-polyfill'

/** Removes what the browser keeps for us, and what it allows us. What the manifest itself grants stays. */
export async function wipe({ storage, permissions }: Pick<Browser, 'storage' | 'permissions'>): Promise<void> {
  await Promise.all([storage.local.clear(), storage.session.clear()])
  const { origins = [], permissions: given = [] } = await permissions.getAll()
  const optional = given.filter(permission => permission === 'notifications')
  const asked = [...origins.map(origin => ({ origins: [origin] })), ...optional.map(one => ({ permissions: [one] }))]
  // One by one, because a browser takes none of a list in which one has to stay.
  await Promise.allSettled(asked.map(one => permissions.remove(one)))
}
