import type { PageContext } from './page-context.ts'
import { watchPage } from './watch-page.ts'

type Running = { alive: () => boolean; stop: () => void }

/** Seen only in the extension's own world of this page: the page has another. */
const slot = Symbol.for('tocsin.watcher')

/** Starts the watcher, unless one runs here already. One that an update has orphaned is ended first; one may also have ended by itself. */
export function startOnce(context: PageContext, world: { [slot]?: Running } = globalThis as object): void {
  if (window !== window.top && !window.frameElement) return // another site's frame: not what the person looks at
  if (world[slot]?.alive()) return
  world[slot]?.stop()
  const life = new AbortController()
  world[slot] = { alive: () => context.runtime.alive() && !life.signal.aborted, stop: () => life.abort() }
  watchPage(context, life)
}
