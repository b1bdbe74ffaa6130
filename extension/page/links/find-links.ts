import type { PageContext } from '../page-context.ts'

/** Whether a raw `href` may be for us. Cheap: nearly every link ends here. */
export type LinkFilter = (href: string) => boolean

/** The page's links that may be for us, kept up to date as the page changes; those in open shadow roots as well. */
export type LinkFinder = {
  links: () => HTMLAnchorElement[]
  /** Forgets everything and looks at the whole page anew; the first slice at once. */
  start: (filter: LinkFilter) => void
  /** Looks for shadow roots that came later than their elements: nothing tells of those. */
  lookIntoShadows: () => void
  stop: () => void
}

export type LinkFinderOptions = {
  /** An element of ours: whatever happens to it is not news. */
  owns: (node: Node) => boolean
  /** Called when links or their surroundings may have changed. */
  changed: () => void
}

type Root = Element | ShadowRoot

/** Milliseconds of one slice of work, well under a frame. */
const slice = 4
/** More changed roots than this are one change of the whole page. */
const mostRoots = 2000
/** What upgrades an element to one with a shadow usually does so soon. */
const shadowsCome = 1000
const watched = { childList: true, subtree: true, attributeFilter: ['href', 'contenteditable'] }

export function createLinkFinder(
  context: PageContext,
  { owns, changed }: LinkFinderOptions,
  signal: AbortSignal,
): LinkFinder {
  const { document } = context
  const found = new Set<HTMLAnchorElement>()
  /** Elements with names of their own, which may get a shadow root yet. */
  const hosts = new Set<Element>()
  let isForUs = (_link: Element) => false
  let roots: Root[] = []
  let list: ArrayLike<Element> = []
  let next = 0
  let watching = false

  const plan = context.soon(work, signal)
  const observer = new MutationObserver(records => {
    const news = records.filter(isNews)
    for (const { type, target, addedNodes } of news) {
      for (const node of type === 'attributes' ? [target] : addedNodes) if (node instanceof Element) note(node)
    }
    if (news.length > 0) plan()
  })
  signal.addEventListener('abort', stop)

  /** Everything but our own elements' coming and going. */
  function isNews({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'attributes') return true
    return !owns(target) && (removedNodes.length > 0 || [...addedNodes].some(node => !owns(node)))
  }

  function note(root: Root): void {
    roots.push(root)
    // Shadow roots are not below the document's element, so each stays.
    if (roots.length > mostRoots)
      roots = [document.documentElement, ...roots.filter(one => isShadow(one.getRootNode()))]
  }

  /** Looks at elements until its time is up; goes on later where it stopped. */
  function work(): void {
    if (!watching) return
    const until = context.now() + slice
    for (;;) {
      for (; next < list.length; next++) {
        if (next % 256 === 255 && context.now() > until) {
          lookAt(list[next++]) // or it would stop here for ever
          return plan()
        }
        lookAt(list[next])
      }
      const root = roots.pop()
      if (!root) break
      list = root.isConnected ? root.querySelectorAll('*') : []
      next = 0
      if (root instanceof Element) lookAt(root)
    }
    list = []
    for (const link of found) if (!link.isConnected || !isForUs(link)) found.delete(link)
    changed()
  }

  function lookAt(element: Element | undefined): void {
    // Links of drawings are no HTML: there is no text beside them that a chart could follow.
    if (element instanceof HTMLAnchorElement) return void (isForUs(element) && found.add(element))
    if (!element || lookInto(element) || !element.localName.includes('-')) return
    if (hosts.size === 0) setTimeout(lookIntoShadows, shadowsCome)
    hosts.add(element)
  }

  function lookInto({ shadowRoot }: Element): boolean {
    if (!shadowRoot || !watching) return false
    observer.observe(shadowRoot, watched)
    note(shadowRoot)
    return true
  }

  function lookIntoShadows(): void {
    for (const host of hosts) {
      if (!host.isConnected) hosts.delete(host)
      else if (lookInto(host)) {
        hosts.delete(host)
        plan()
      }
    }
  }

  function stop(): void {
    watching = false
    observer.disconnect()
    hosts.clear()
    roots = []
    list = []
  }

  return {
    links: () => [...found],
    start(filter) {
      stop()
      isForUs = link => filter(link.getAttribute('href') ?? '')
      found.clear()
      watching = true
      observer.observe(document, watched)
      roots = [document.documentElement]
      work()
    },
    lookIntoShadows,
    stop,
  }
}

function isShadow(root: Node): boolean {
  return root instanceof ShadowRoot
}
