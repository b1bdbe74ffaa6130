import type { Kept } from '#extension/storage/kept.ts'
import type { SiteLedger } from './site-ledger.ts'
import { isAmong, isCovered, isEverywhere, pagesAmong, placesOf, sitePattern, type Places } from './site-patterns.ts'

// The watcher in the sites that are granted and not switched off.

/** The part of the browser that is needed, as both offer it. */
export type SiteBrowser = {
  grantedPatterns: () => Promise<string[]>
  /** Where the watcher is registered; null: nowhere. */
  registered: () => Promise<Places | null>
  register: (places: Places) => Promise<void>
  update: (places: Places) => Promise<void>
  unregister: () => Promise<void>
  openTabs: (patterns: string[]) => Promise<{ id: number; url: string }[]>
  inject: (tabId: number) => Promise<void>
}

/** Whether panels are drawn on a site that the browser allows, or would. */
export type SiteSwitch = { pattern: string; on: boolean }

export type SiteAccess = {
  /** Brings the watcher's registration in line with what is granted. */
  sync: () => Promise<void>
  /** Notes new grants and starts the watcher in open tabs right away, so that nothing has to be reloaded. */
  granted: (patterns: string[]) => Promise<void>
  revoked: (patterns: string[]) => Promise<void>
  /** Starts the watcher in every open tab that it may be in: after an install or an update. */
  injectEverywhere: () => Promise<void>
  /** Every site that is granted or switched off. */
  switches: () => Promise<SiteSwitch[]>
  /** Switched on, the watcher starts in open tabs; switched off, it ends where it next asks. */
  turn: (pattern: string, on: boolean) => Promise<void>
  /** Switches the site of an address the other way. False: it is not granted, or all are off that are not granted by name. */
  toggle: (address: string) => Promise<boolean>
  /** Whether the watcher belongs on the page at an address. */
  isOn: (address: string) => Promise<boolean>
}

export type SiteAccessDeps = {
  browser: SiteBrowser
  ledger: Pick<SiteLedger, 'granted' | 'revoked'>
  off: Kept['sitesOff']
}

export function createSiteAccess({ browser, ledger, off }: SiteAccessDeps): SiteAccess {
  let turn: Promise<void> = Promise.resolve()

  /** One at a time: the start of the background and a grant may come together. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  const places = async () => placesOf(await browser.grantedPatterns(), await off.get())

  async function register(): Promise<void> {
    const wanted = await places()
    const present = await browser.registered()
    if (wanted.matches.length === 0) return present ? browser.unregister() : undefined
    if (!present) return browser.register(wanted)
    if (!isSame(present, wanted)) return browser.update(wanted)
  }

  async function inject(patterns: string[]): Promise<void> {
    const pages = pagesAmong(patterns)
    if (pages.length === 0) return
    const on = await places()
    const tabs = (await browser.openTabs(pages)).filter(({ url }) => isAmong(on, url))
    // Some pages take no scripts, such as the browser's own store: those are left out.
    await Promise.allSettled(tabs.map(({ id }) => browser.inject(id)))
  }

  async function keepOff(patterns: readonly string[], more: readonly string[]): Promise<void> {
    const others = (await off.get()).filter(pattern => !patterns.includes(pattern))
    await off.set([...others, ...more])
    await register()
  }

  return {
    sync: () => inTurn(register),
    granted: patterns =>
      inTurn(async () => {
        await ledger.granted(patterns)
        await register()
        await inject(patterns)
      }),
    revoked: patterns =>
      inTurn(async () => {
        await ledger.revoked(patterns)
        const stillAround = (await browser.grantedPatterns()).some(isWide)
        if (stillAround) await register()
        else await keepOff(patterns, [])
      }),
    injectEverywhere: () => inTurn(async () => inject(await browser.grantedPatterns())),
    async switches() {
      const [granted, switchedOff] = await Promise.all([browser.grantedPatterns(), off.get()])
      const all = [...new Set([...pagesAmong(granted), ...switchedOff])].sort()
      return all.map(pattern => ({ pattern, on: !switchedOff.includes(pattern) }))
    },
    turn: (pattern, on) =>
      inTurn(async () => {
        await keepOff([pattern], on ? [] : [pattern])
        if (on) await inject([pattern])
      }),
    async toggle(address) {
      const granted = pagesAmong(await browser.grantedPatterns()).filter(pattern => isCovered(pattern, address))
      const site = sitePattern(address)
      if (!site || granted.length === 0) return false
      const before = isAmong(await places(), address)
      await inTurn(async () => {
        if (before) return keepOff([], [granted.find(pattern => !isWide(pattern)) ?? site])
        await keepOff(
          (await off.get()).filter(pattern => !isEverywhere(pattern) && isCovered(pattern, address)),
          [],
        )
        await inject(granted)
      })
      return isAmong(await places(), address) !== before
    },
    isOn: async address => isAmong(await places(), address),
  }
}

/** Of more than one host: not to be switched off for the sake of one. */
function isWide(pattern: string): boolean {
  return pattern === '<all_urls>' || pattern.includes('://*')
}

function isSame(one: Places, other: Places): boolean {
  return sameSet(one.matches, other.matches) && sameSet(one.except, other.except)
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(pattern => other.includes(pattern))
}
