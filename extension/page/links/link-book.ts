import { longestHref, mostHrefs, type PanelOfLink } from '#extension/messages/page-messages.ts'
import type { PageRuntime } from '../page-runtime.ts'

/** What the background said of the page's links. The parsers live there: all of them would be too heavy for every page. */
export type LinkBook = {
  /** What is known by now; what is not, is asked about at the next `learn`. */
  panelsOf: (href: string) => readonly PanelOfLink[]
  /**
   * Asks about the links that were looked up and are not in the book yet.
   * @param bare whether what draws panels is not in the page yet, so that it comes with the first of them
   */
  learn: (bare: boolean) => void
  /** Connections changed: what is known stays until it was asked anew, so that nothing flickers. */
  renew: () => void
}

/** @param learnt called when there is something new in it */
export function createLinkBook(runtime: PageRuntime, learnt: () => void, signal: AbortSignal): LinkBook {
  const known = new Map<string, readonly PanelOfLink[]>()
  const current = new Set<string>()
  const wanted = new Set<string>()
  let asking = false

  async function ask(hrefs: string[], bare: boolean): Promise<void> {
    asking = true
    const reply = await runtime.ask('page/panels', { hrefs, bare })
    asking = false
    if (signal.aborted || !reply.ok) return
    for (const [index, href] of hrefs.entries()) {
      known.set(href, reply.value.panels[index] ?? [])
      current.add(href)
    }
    learnt()
  }

  return {
    panelsOf(href) {
      if (!current.has(href) && href.length <= longestHref) wanted.add(href)
      return known.get(href) ?? []
    },
    learn(bare) {
      if (asking || wanted.size === 0) return
      void ask([...wanted].slice(0, mostHrefs), bare)
      wanted.clear()
    },
    renew: () => current.clear(),
  }
}
