import { longestHref, mostHrefs, type PanelOfLink } from '#extension/messages/page-messages.ts'
import type { PageRuntime } from './page-runtime.ts'

/** What the background said of the page's links. The parsers live there: all of them would be too heavy for every page. */
export type LinkBook = {
  panelsOf: (href: string) => readonly PanelOfLink[]
  /** Asks about links that are not in the book yet. */
  learn: (links: readonly HTMLAnchorElement[]) => void
  /** Connections changed: what is known stays until it was asked anew, so that nothing flickers. */
  renew: () => void
}

/** @param learnt called when there is something new in it */
export function createLinkBook(runtime: PageRuntime, learnt: () => void, signal: AbortSignal): LinkBook {
  const known = new Map<string, readonly PanelOfLink[]>()
  const current = new Set<string>()
  let asking = false

  async function ask(hrefs: string[]): Promise<void> {
    asking = true
    const reply = await runtime.ask('page/panels', { hrefs })
    asking = false
    if (signal.aborted || !reply.ok) return
    for (const [index, href] of hrefs.entries()) {
      known.set(href, reply.value.panels[index] ?? [])
      current.add(href)
    }
    learnt()
  }

  return {
    panelsOf: href => known.get(href) ?? [],
    learn(links) {
      const hrefs = new Set(links.map(link => link.href))
      for (const href of hrefs) if (current.has(href) || href.length > longestHref) hrefs.delete(href)
      if (!asking && hrefs.size > 0) void ask([...hrefs].slice(0, mostHrefs))
    },
    renew: () => current.clear(),
  }
}
