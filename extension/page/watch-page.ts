import type { KnownPlace } from '#extension/messages/page-messages.ts'
import { createLinkBook } from './link-book.ts'
import { createLinkFinder } from './find-links.ts'
import { createPanelKeeper } from './keep-panels.ts'
import { linkFilter } from './link-filter.ts'
import type { PageContext } from './page-context.ts'
import { panelTag } from './panel-element.ts'
import { planPanels } from './plan-panels.ts'
import { watchTheme } from './watch-theme.ts'

const heartbeat = 5000

/**
 * Finds links that connections name and keeps their panels in the page. Ends by itself, and leaves the page as it was,
 * when the extension goes away under it.
 */
export function watchPage(context: PageContext, signal: AbortSignal): void {
  const { document, runtime } = context
  const life = new AbortController()
  signal.addEventListener('abort', () => life.abort())
  const endIfDead = () => runtime.alive() || life.abort()

  let places: readonly KnownPlace[] = []
  let mostPanels = 0
  let asked = 0
  let beating = false
  const keeper = createPanelKeeper(context, endIfDead, life.signal)
  const book = createLinkBook(runtime, show, life.signal)
  const finder = createLinkFinder(context, { owns: keeper.owns, changed: show }, life.signal)

  async function look(): Promise<void> {
    const mine = ++asked
    const reply = await runtime.ask('page/places', {})
    endIfDead()
    if (life.signal.aborted || mine !== asked || !reply.ok) return
    places = reply.value.places
    mostPanels = reply.value.maxPanels
    keeper.forgive()
    book.renew()
    follow()
  }

  /** Works only for eyes: a hidden tab costs nothing, and is looked at anew when it is shown. */
  function follow(): void {
    if (document.hidden || places.length === 0) finder.stop()
    else finder.start(linkFilter(places, document.baseURI))
    if (places.length === 0) show()
  }

  function show(): void {
    endIfDead()
    if (life.signal.aborted) return
    removeStrangers()
    const links = places.length === 0 ? [] : finder.links()
    keeper.show(planPanels(links, book.panelsOf, mostPanels))
    book.learn(links)
    if (links.length > 0 && !beating) startHeart()
  }

  /** Nothing tells a page that the extension was updated; as long as there is something to take out, it is worth a look. */
  function startHeart(): void {
    beating = true
    watchTheme(context, keeper.followTheme, life.signal)
    const beat = () => {
      endIfDead()
      if (!document.hidden) keeper.followTheme() // a page may fade from one theme to the other
    }
    const timer = setInterval(beat, heartbeat)
    life.signal.addEventListener('abort', () => clearInterval(timer))
  }

  /** Copies that the page made of our elements, and those that an earlier life left behind. */
  function removeStrangers(): void {
    for (const element of document.querySelectorAll(panelTag)) if (!keeper.owns(element)) element.remove()
  }

  document.addEventListener('visibilitychange', follow, { signal: life.signal })
  runtime.onCall(() => void look(), life.signal)
  removeStrangers()
  void look()
}
