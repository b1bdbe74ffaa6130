import type { LinkFilter } from './link-filter.ts'
import type { PageContext } from './page-context.ts'

/** The page's links that may be for us, kept up to date as the page changes. */
export type LinkFinder = {
  links: () => HTMLAnchorElement[]
  /** Forgets everything and looks at the whole page anew; the first slice at once. */
  start: (filter: LinkFilter) => void
  stop: () => void
}

export type LinkFinderOptions = {
  /** An element of ours: whatever happens to it is not news. */
  owns: (element: Element) => boolean
  /** Called when links or their surroundings may have changed. */
  changed: () => void
}

/** Milliseconds of one slice of work, well under a frame. */
const slice = 4
/** More changed roots than this are one change of the whole page. */
const mostRoots = 200

export function createLinkFinder(
  context: PageContext,
  { owns, changed }: LinkFinderOptions,
  signal: AbortSignal,
): LinkFinder {
  const { document } = context
  const found = new Set<HTMLAnchorElement>()
  let isForUs = (_link: Element) => false
  let roots: Element[] = []
  let anchors: { list: ArrayLike<Element>; next: number } | null = null
  let watching = false

  const plan = context.soon(work, signal)
  const observer = new MutationObserver(records => {
    const news = records.filter(isNews)
    for (const record of news) noteRoots(record)
    if (news.length > 0) plan()
  })
  signal.addEventListener('abort', () => observer.disconnect())

  function isNews(record: MutationRecord): boolean {
    if (record.type === 'attributes') return true
    if (record.target instanceof Element && owns(record.target)) return false // our own frame came or went
    const added = [...record.addedNodes]
    return record.removedNodes.length > 0 || added.some(node => !(node instanceof Element && owns(node)))
  }

  function noteRoots({ type, target, addedNodes }: MutationRecord): void {
    const changedNodes = type === 'attributes' ? [target] : addedNodes
    for (const node of changedNodes) if (node instanceof Element && !owns(node)) roots.push(node)
    if (roots.length > mostRoots) roots = [document.documentElement]
  }

  /** Looks at links until its time is up; goes on later where it stopped. */
  function work(): void {
    if (!watching) return
    const until = context.now() + slice
    while (anchors || roots.length > 0) {
      anchors ??= { list: linksBelow(roots.pop()), next: 0 }
      if (!lookUntil(anchors, until)) return plan()
      anchors = null
    }
    for (const link of found) if (!link.isConnected || !isForUs(link)) found.delete(link)
    changed()
  }

  function lookUntil(at: { list: ArrayLike<Element>; next: number }, until: number): boolean {
    for (; at.next < at.list.length; at.next++) {
      if (at.next % 256 === 255 && context.now() > until) {
        at.next++ // or it would stop here for ever
        return false
      }
      const link = at.list[at.next]
      // Links of drawings are no HTML: there is no text beside them that a chart could follow.
      if (link && isForUs(link) && link instanceof HTMLAnchorElement) found.add(link)
    }
    return true
  }

  return {
    links: () => [...found],
    start(filter) {
      isForUs = link => filter(link.getAttribute('href') ?? '')
      found.clear()
      anchors = null
      roots = [document.documentElement]
      const attributeFilter = ['href', 'contenteditable']
      watching = true
      observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter })
      work()
    },
    stop() {
      watching = false
      observer.disconnect()
      roots = []
      anchors = null
    },
  }
}

function linksBelow(root: Element | undefined): ArrayLike<Element> {
  if (!root?.isConnected) return []
  return root.matches('a[href]') ? [root] : root.querySelectorAll('a[href]')
}
