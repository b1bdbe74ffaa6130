import type { Handlers } from '#extension/messages/answer.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import type { AskedThere } from '#extension/messages/site-messages.ts'
import type { SiteLedger } from './site-ledger.ts'
import { isCovered } from './site-patterns.ts'

export type SiteHandlerDeps = { ledger: SiteLedger; connections: () => Promise<KnownConnection[]> }

export function siteHandlers({
  ledger,
  connections,
}: SiteHandlerDeps): Pick<Handlers, 'sites/list' | 'sites/asking' | 'panel/asking'> {
  return {
    async 'sites/list'() {
      const [entries, known] = await Promise.all([ledger.list(), connections()])
      return { sites: entries.map(entry => ({ ...entry, asked: askedAt(entry.pattern, known) })) }
    },
    async 'sites/asking'({ patterns, why }) {
      await ledger.asking(patterns, why)
      return {}
    },
    async 'panel/asking'({ patterns, refused }) {
      await ledger.asking(patterns, refused ? null : 'panel')
      return {}
    },
  }
}

function askedAt(pattern: string, known: readonly KnownConnection[]): AskedThere[] {
  const there = known.filter(({ baseUrl }) => isCovered(pattern, baseUrl))
  return there.map(({ name, kind, runs }) => ({
    name,
    kind,
    by: kind === 'tocsin' ? 'token' : runs === 'viewer' ? 'session' : 'relay',
  }))
}
