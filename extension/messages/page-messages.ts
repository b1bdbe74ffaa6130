import type { Outcome } from '#shared/kit/failure.ts'

// What the watcher, which lives in foreign pages, may ask of the background. No schemas: it ships without zod.

/** A place that a connection names. Nothing else about connections ever reaches a page's process. */
export type KnownPlace = { kind: string; baseUrl: string }

/** One panel of a link: which, of what kind of source, and how much room it takes. */
export type PanelOfLink = { part: number; kind: string; shape: 'panel' | 'dashboard' | 'card' }

/** At most so many links are asked about at once, and none that is longer. */
export const mostHrefs = 200
export const longestHref = 16_384

export type PageMessages = {
  /** Which links are worth a look on this page. */
  'page/places': { request: Record<never, never>; reply: { places: KnownPlace[]; maxPanels: number } }
  /** What each link stands for: the panels it has here, none when no connection knows it. One entry per address, in order. */
  'page/panels': { request: { hrefs: string[] }; reply: { panels: PanelOfLink[][] } }
  /** A one-time ticket for one panel of one link, bound to the asking tab. */
  'page/ticket': { request: { href: string; part: number }; reply: { ticket: string } }
}

export type PageReply<Kind extends keyof PageMessages> = Outcome<PageMessages[Kind]['reply']>

/** The background's call to every watcher: connections or settings changed, look again. */
export type WatcherCall = { kind: 'watcher/look-again' }
