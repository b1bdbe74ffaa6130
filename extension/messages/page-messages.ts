import type { Outcome } from '#shared/kit/failure.ts'

// What the watcher, which lives in foreign pages, may ask of the background. No schemas: it ships without zod.

/** How much room a panel takes; a `chip` is one line that offers to connect an unknown place. */
export type PanelShape = 'panel' | 'dashboard' | 'card' | 'chip'

/** `tall`: with more below the chart than a panel has room for. */
export type PanelRoom = PanelShape | 'tall'

/** How panels look in a page: the height of an ordinary one in CSS pixels, and light or dark, or as the page is. */
export type PanelLook = { height: number; theme: 'page' | 'light' | 'dark' }

/** One panel of a link: which, of what kind of source, and how much room it takes. `label` is what a chip says. */
export type PanelOfLink = { part: number; kind: string; shape: PanelShape; label?: string | undefined }

/** At most so many links are asked about at once, and none that is longer. */
export const mostHrefs = 200
export const longestHref = 16_384

type Nothing = Record<never, never>

export type PageMessages = {
  /**
   * Which links are worth a look: an expression for raw `href`s, empty when none is. On pages of one of `hosts`, relative
   * links are, too. Nothing else about connections ever reaches a page's process. Refused as `forbidden` where the person
   * has switched us off, or no longer allows us: then the watcher ends.
   */
  'page/places': { request: Nothing; reply: { links: string; hosts: string[]; maxPanels: number; look: PanelLook } }
  /**
   * What each link stands for: the panels it has here, none when no connection knows it. One entry per address, in order.
   * In a `bare` frame what draws panels is not there yet: it is there when an answer with panels comes.
   */
  'page/panels': { request: { hrefs: string[]; bare: boolean }; reply: { panels: PanelOfLink[][] } }
  /** A one-time ticket for one panel of one link, bound to the asking tab. */
  'page/ticket': { request: { href: string; part: number }; reply: { ticket: string } }
  /** Opens a panel in a tab of its own, where the page lets no frame in; an unknown place opens the settings to connect it. */
  'page/open': { request: { href: string; part: number }; reply: Nothing }
  /** "Not here": never again offers to connect this link's host. */
  'page/hide': { request: { href: string }; reply: Nothing }
}

export type PageReply<Kind extends keyof PageMessages> = Outcome<PageMessages[Kind]['reply']>

/**
 * What the background calls out to pages: `look-again` to every watcher, because connections or settings changed, and
 * `anew` where something that frames were told when they began is another now, so that they begin again; `in-view` to what
 * draws panels in one page, which answers with the addresses of the links whose panels the person sees.
 */
export type PageCall = { kind: 'watcher/look-again'; anew: boolean } | { kind: 'panels/in-view' }
