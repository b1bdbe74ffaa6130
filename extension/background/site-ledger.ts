import * as z from 'zod'
import { GrantReason, type SiteEntry } from '#extension/messages/site-messages.ts'
import type { StorageArea } from '#extension/storage/items.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { isCovered, isEverywhere, pagesAmong } from './site-patterns.ts'

/** Since when each site is granted, why, and when it was last of use: by grant, never by page. */
export type SiteLedger = {
  /** Sites that the browser grants without our having been there stand in it with nothing known. */
  list: () => Promise<(SiteEntry & { pattern: string })[]>
  /** Keeps why the browser is about to be asked, until it grants. Null: it was refused. */
  asking: (patterns: readonly string[], why: GrantReason | null) => Promise<void>
  granted: (patterns: readonly string[]) => Promise<void>
  revoked: (patterns: readonly string[]) => Promise<void>
  /** A chart was drawn on the page at an address, or the address was asked. Kept to the hour. Never throws. */
  used: (address: string) => Promise<void>
}

export type SiteLedgerDeps = {
  grantedPatterns: () => Promise<string[]>
  grants: Kept['grants']
  session: StorageArea
  now: () => number
}

const storageKey = 'asked-sites'
/** How long the browser's question may stand open, in milliseconds. */
const longestQuestion = 10 * 60_000
/** By how much a grant may overtake the word of why, in milliseconds. */
const overtaken = 2000
const hour = 3_600_000
const unknown: SiteEntry = { grantedAt: null, why: null, usedAt: null }

const Asked = z.record(z.string(), z.object({ why: GrantReason, at: z.number() }))
type Asked = z.infer<typeof Asked>

export function createSiteLedger({ grantedPatterns, grants, session, now }: SiteLedgerDeps): SiteLedger {
  let turn: Promise<void> = Promise.resolve()
  /** Origins noted within the hour: most uses end here, without a look into storage. */
  let noted = { within: 0, origins: new Set<string>() }

  /** One at a time, because each change writes the whole. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  async function asked(): Promise<Asked> {
    const fresh = (at: number) => now() - at <= longestQuestion
    const parsed = Asked.safeParse((await session.get(storageKey))[storageKey])
    return Object.fromEntries(Object.entries(parsed.data ?? {}).filter(([, { at }]) => fresh(at)))
  }

  async function note(address: string, within: number): Promise<void> {
    const pattern = narrowest(pagesAmong(await grantedPatterns()).filter(one => isCovered(one, address)))
    if (pattern === undefined) return
    const all = await grants.get()
    const before = all[pattern] ?? unknown
    if (before.usedAt !== within) await grants.set({ ...all, [pattern]: { ...before, usedAt: within } })
  }

  /** The browser may tell of a grant that it need not ask for before it tells us what was about to be asked. */
  async function mend(patterns: readonly string[], why: GrantReason): Promise<void> {
    const all = await grants.get()
    const late = patterns.flatMap(pattern => {
      const entry = all[pattern]
      const justNow = entry?.why === 'browser' && now() - (entry.grantedAt ?? 0) < overtaken
      return justNow ? [[pattern, { ...entry, why }] as const] : []
    })
    if (late.length > 0) await grants.set({ ...all, ...Object.fromEntries(late) })
  }

  return {
    async list() {
      const [patterns, known] = await Promise.all([grantedPatterns(), grants.get()])
      return pagesAmong(patterns).map(pattern => ({ ...(known[pattern] ?? unknown), pattern }))
    },
    asking: (patterns, why) =>
      inTurn(async () => {
        const others = without(await asked(), patterns)
        const these = why ? patterns.map(pattern => [pattern, { why, at: now() }] as const) : []
        await session.set({ [storageKey]: { ...others, ...Object.fromEntries(these) } })
        if (why) await mend(patterns, why)
      }),
    granted: patterns =>
      inTurn(async () => {
        noted.origins.clear() // what nothing covered until now counts from now on
        const [before, reasons] = await Promise.all([grants.get(), asked()])
        const entries = patterns.map(pattern => {
          const why = reasons[pattern]?.why ?? 'browser'
          return [pattern, { grantedAt: now(), why, usedAt: before[pattern]?.usedAt ?? null }] as const
        })
        await grants.set({ ...before, ...Object.fromEntries(entries) })
        await session.set({ [storageKey]: without(reasons, patterns) })
      }),
    revoked: patterns =>
      inTurn(async () => {
        noted.origins.clear()
        await grants.set(without(await grants.get(), patterns))
      }),
    async used(address) {
      const within = Math.floor(now() / hour) * hour
      if (noted.within !== within) noted = { within, origins: new Set() }
      const { origin } = new URL(address)
      if (noted.origins.has(origin)) return
      noted.origins.add(origin)
      await inTurn(() => note(address, within)).catch(() => noted.origins.delete(origin))
    },
  }
}

/** The grant that would be missed first if it were revoked: one by name before one for all. */
function narrowest(patterns: readonly string[]): string | undefined {
  const width = (pattern: string) => (isEverywhere(pattern) ? 0 : pattern.length)
  return [...patterns].sort((one, other) => width(other) - width(one))[0]
}

function without<T>(record: Record<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
}
