import type { Kept } from '#extension/storage/kept.ts'

// Which sites the person has granted, since when, and the watcher in exactly those.

/** The part of the browser that is needed, as both offer it. */
export type SiteBrowser = {
  grantedPatterns: () => Promise<string[]>
  /** The watcher's registered match patterns; null: not registered. */
  registered: () => Promise<string[] | null>
  register: (patterns: string[]) => Promise<void>
  update: (patterns: string[]) => Promise<void>
  unregister: () => Promise<void>
  openTabs: (patterns: string[]) => Promise<number[]>
  inject: (tabId: number) => Promise<void>
}

export type Site = { pattern: string; grantedAt: number | null }

export type SiteAccess = {
  list: () => Promise<Site[]>
  /** Brings the watcher's registration in line with what is granted. */
  sync: () => Promise<void>
  /** Notes new grants and starts the watcher in open tabs right away, so that nothing has to be reloaded. */
  granted: (patterns: string[]) => Promise<void>
  revoked: (patterns: string[]) => Promise<void>
  /** Starts the watcher in every open tab that it may be in: after an install or an update. */
  injectEverywhere: () => Promise<void>
}

export type SiteAccessDeps = { browser: SiteBrowser; grants: Kept['grants']; now: () => number }

export function createSiteAccess({ browser, grants, now }: SiteAccessDeps): SiteAccess {
  let turn: Promise<void> = Promise.resolve()

  /** One at a time: the start of the background and a grant may come together. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  async function register(): Promise<void> {
    const wanted = pagesAmong(await browser.grantedPatterns())
    const present = await browser.registered()
    if (wanted.length === 0) return present ? browser.unregister() : undefined
    if (!present) return browser.register(wanted)
    if (!sameSet(present, wanted)) return browser.update(wanted)
  }

  async function inject(patterns: string[]): Promise<void> {
    const pages = pagesAmong(patterns)
    if (pages.length === 0) return
    const tabs = await browser.openTabs(pages)
    // Some pages take no scripts, such as the browser's own store: those are left out.
    await Promise.allSettled(tabs.map(tab => browser.inject(tab)))
  }

  return {
    async list() {
      const [patterns, since] = await Promise.all([browser.grantedPatterns(), grants.get()])
      return pagesAmong(patterns).map(pattern => ({ pattern, grantedAt: since[pattern] ?? null }))
    },
    sync: () => inTurn(register),
    granted: patterns =>
      inTurn(async () => {
        const fresh = Object.fromEntries(patterns.map(pattern => [pattern, now()]))
        await grants.set({ ...(await grants.get()), ...fresh })
        await register()
        await inject(patterns)
      }),
    revoked: patterns =>
      inTurn(async () => {
        const kept = Object.entries(await grants.get()).filter(([pattern]) => !patterns.includes(pattern))
        await grants.set(Object.fromEntries(kept))
        await register()
      }),
    injectEverywhere: () => inTurn(async () => inject(await browser.grantedPatterns())),
  }
}

/** Patterns of web pages: a grant may also name files and the like, where links are nobody's dashboard. */
function pagesAmong(patterns: string[]): string[] {
  return patterns.filter(pattern => pattern === '<all_urls>' || /^(\*|https?):\/\//.test(pattern)).sort()
}

function sameSet(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every(pattern => other.includes(pattern))
}
