import type { Outcome } from '#shared/kit/failure.ts'

// What the watcher, which lives in foreign pages, may ask of the background. Types only: it ships without zod.

/** A place that a connection names. Nothing else about connections ever reaches a page's process. */
export type KnownPlace = { kind: string; baseUrl: string }

export type PageMessages = {
  /** Which links are worth a look on this page. */
  'page/places': { request: Record<never, never>; reply: { places: KnownPlace[]; maxPanels: number } }
  /** A one-time ticket for one panel of one link, bound to the asking tab. */
  'page/ticket': { request: { href: string; part: number }; reply: { ticket: string } }
}

export type PageReply<Kind extends keyof PageMessages> = Outcome<PageMessages[Kind]['reply']>

/** The background's call to every watcher: connections or settings changed, look again. */
export type WatcherCall = { kind: 'watcher/look-again' }
