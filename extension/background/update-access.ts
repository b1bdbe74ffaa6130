import type { KnownConnection } from '#extension/messages/contract.ts'
import type { MissingAccess } from '#extension/messages/update-messages.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { hostPattern, type HasPermission } from './host-permission.ts'
import type { Relays } from './relays.ts'

export type UpdateAccess = {
  /** @param before the version that it was; a reload of the same one is no update */
  updated: (before: string | undefined) => Promise<void>
  /** What is set up here and may not do its work, after an update. Empty otherwise: elsewhere it is asked where it is needed. */
  missing: () => Promise<MissingAccess[]>
  notNow: () => Promise<void>
}

export type UpdateAccessDeps = {
  kept: Pick<Kept, 'updatedTo' | 'grants' | 'notifications'>
  relays: Pick<Relays, 'all'>
  connections: () => Promise<KnownConnection[]>
  has: HasPermission
  hasNotifications: () => Promise<boolean>
  version: string
}

/** An update may need more than its forerunner was given, and a browser may take back what it gave. Then somebody is asked once. */
export function createUpdateAccess(deps: UpdateAccessDeps): UpdateAccess {
  const { kept, relays, connections, has, hasNotifications, version } = deps

  /** By pattern, so that nothing is asked for twice; the first that needs it is named. */
  async function needed(): Promise<Map<string, MissingAccess>> {
    const [paired, all, grants] = await Promise.all([relays.all(), connections(), kept.grants.get()])
    const needs = [
      ...paired.map(({ info }) => ({ of: 'relay' as const, ...placeOf(info.address) })),
      ...all
        .filter(({ runs }) => runs === 'viewer')
        .map(({ baseUrl, name }) => ({ of: 'connection' as const, ...placeOf(baseUrl), name })),
      ...Object.keys(grants).map(pattern => ({ of: 'site' as const, pattern, host: hostOf(pattern) })),
    ]
    return new Map(needs.toReversed().map(need => [need.pattern, need]))
  }

  async function missing(): Promise<MissingAccess[]> {
    if ((await kept.updatedTo.get()) !== version) return []
    const hosts = await Promise.all(
      [...(await needed())].map(async ([pattern, need]) => ((await has(pattern)) ? [] : [need])),
    )
    const { on } = await kept.notifications.get()
    const silent = on && !(await hasNotifications())
    return [...hosts.flat().toReversed(), ...(silent ? [{ of: 'notifications' as const }] : [])]
  }

  return {
    async updated(before) {
      if (before !== version) await kept.updatedTo.set(version)
    },
    missing,
    notNow: () => kept.updatedTo.set(null),
  }
}

function placeOf(address: string): { pattern: string; host: string } {
  return { pattern: hostPattern(address), host: new URL(address).host }
}

/** Of a match pattern; "*" means every site. */
function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? '*'
}
