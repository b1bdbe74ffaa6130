import type { PageRuntime } from './page-runtime.ts'

/** How far an element is from what the person sees. */
export type Distance = 'near' | 'far'

/** Everything that the watcher uses of the world besides the page itself. */
export type PageContext = {
  document: Document
  runtime: PageRuntime
  /** Milliseconds, for budgets. */
  now: () => number
  /** A call for work: it runs soon, when the page is idle, and once for all calls until then. */
  soon: (work: () => void, signal: AbortSignal) => () => void
  /** Reports when a watched element comes near the viewport, and when it is far from it. */
  watchDistance: (report: (element: Element, distance: Distance) => void, signal: AbortSignal) => DistanceWatch
}

export type DistanceWatch = { watch: (element: Element) => void; unwatch: (element: Element) => void }
