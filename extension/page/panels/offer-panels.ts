import type { PanelLook, PanelOfLink } from '#extension/messages/page-messages.ts'
import type { PageContext } from '../page-context.ts'

/** How many panels at most, and how they look. */
export type PagePanels = PanelLook & { most: number }

/** What stands in the page, kept in line with its links. */
export type PanelsInPage = {
  show: (links: HTMLAnchorElement[], panelsOf: (href: string) => readonly PanelOfLink[], look: PagePanels) => void
  /** Every frame anew, because it was told something that is no longer so. */
  beginAgain: (look: PagePanels) => void
  /** Whether a node is one of ours that belongs here. */
  owns: (node: Node) => boolean
  /** Tries again with links that were given up. */
  forgive: () => void
  /** Looks whether the page has turned dark or light. */
  followTheme: () => void
}

/** @param refused called when a panel's link was given up · the page is as it was once `signal` has ended */
export type CreatePanels = (context: PageContext, refused: () => void, signal: AbortSignal) => PanelsInPage

// The watcher is in every page, what draws panels only in those that have one: the background adds it to a frame when
// it first says that a link has panels. Both scripts meet here, in the extension's own world of the page.
const slot = Symbol.for('tocsin.panels')
type World = { [slot]?: CreatePanels | undefined }

export function offerPanels(create: CreatePanels, world: World = globalThis as object): void {
  world[slot] = create
}

/** Once, so that no later life takes what an earlier version left. */
export function takePanels(world: World = globalThis as object): CreatePanels | undefined {
  const create = world[slot]
  world[slot] = undefined
  return create
}
