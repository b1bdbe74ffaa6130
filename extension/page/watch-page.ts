import { createLinkFinder, type LinkFilter } from './links/find-links.ts'
import { createLinkBook } from './links/link-book.ts'
import type { PageContext } from './page-context.ts'
import { takePanels, type PagePanels, type PanelsInPage } from './panels/offer-panels.ts'
import { ourTags } from './panels/our-tags.ts'

const heartbeat = 5000
/** An address that names its own scheme or host, so that it may lead elsewhere. */
const elsewhere = /^\s*([a-z][a-z\d+.-]*:|\/\/)/i

/**
 * Finds links that connections name and keeps their panels in the page. Ends its life by itself, and leaves the page as it
 * was, when the extension goes away under it or may not be here any more.
 */
export function watchPage(context: PageContext, life: AbortController): void {
  const { document, runtime } = context
  const endIfDead = () => runtime.alive() || life.abort()

  let isForUs: LinkFilter | null = null
  let look: PagePanels = { most: 0, height: 0, theme: 'page' }
  let asked = 0
  let beating = false
  let panels: PanelsInPage | undefined
  const owns = (node: Node) => panels?.owns(node) ?? false
  const book = createLinkBook(runtime, learnt, life.signal)
  const finder = createLinkFinder(context, { owns, changed: show }, life.signal)

  async function ask(anew: boolean): Promise<void> {
    const mine = ++asked
    const reply = await runtime.ask('page/places', {})
    endIfDead()
    if (life.signal.aborted || mine !== asked) return
    if (!reply.ok) return void (reply.failure.code === 'forbidden' && life.abort())
    const { links, hosts } = reply.value
    const known = new RegExp(links, 'i')
    const home = hosts.includes(document.baseURI.split('/')[2] ?? '')
    isForUs = links ? href => known.test(href) || (home && !elsewhere.test(href)) : null
    look = { most: reply.value.maxPanels, ...reply.value.look }
    panels?.forgive()
    book.renew()
    follow()
    if (anew) panels?.beginAgain(look)
  }

  /** Works only for eyes: a hidden tab costs nothing, and is looked at anew when it is shown. */
  function follow(): void {
    if (document.hidden || !isForUs) finder.stop()
    else finder.start(isForUs)
    if (!isForUs) show()
    else if (!beating) startHeart()
  }

  function show(): void {
    endIfDead()
    if (life.signal.aborted) return
    removeStrangers()
    const links = isForUs ? finder.links() : []
    if (panels) panels.show(links, book.panelsOf, look)
    else for (const link of links) book.panelsOf(link.href)
    book.learn(!panels)
  }

  function learnt(): void {
    panels ??= takePanels()?.(context, endIfDead, life.signal)
    show()
  }

  /** Nothing tells a page that the extension was updated; so it is asked now and then. */
  function startHeart(): void {
    beating = true
    const beat = () => {
      if (document.hidden) return
      endIfDead()
      panels?.followTheme() // a page may fade from one theme to the other
      finder.lookIntoShadows()
    }
    const timer = setInterval(beat, heartbeat)
    life.signal.addEventListener('abort', () => clearInterval(timer))
  }

  /** Copies that the page made of our elements, and those that an earlier life left behind. */
  function removeStrangers(): void {
    for (const element of document.querySelectorAll(ourTags)) if (!owns(element)) element.remove()
  }

  document.addEventListener('visibilitychange', follow, { signal: life.signal })
  runtime.onCall('watcher/look-again', ({ anew }) => void ask(anew), life.signal)
  removeStrangers()
  void ask(false)
}
