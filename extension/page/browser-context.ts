import type { DistanceWatch, PageContext } from './page-context.ts'
import { pageRuntime } from './page-runtime.ts'

const near = 600
const far = 3000
/** Long enough for one burst of changes to be one piece of work, short enough not to be noticed. */
const burst = 60

/** The page and the browser that the watcher runs in. */
export function browserContext(): PageContext {
  return {
    document,
    runtime: pageRuntime(),
    now: () => performance.now(),
    soon(work, signal) {
      let planned = false
      const run = () => {
        planned = false
        if (!signal.aborted) work()
      }
      return () => {
        if (planned) return
        planned = true
        setTimeout(() => requestIdleCallback(run, { timeout: 500 }), burst)
      }
    },
    watchDistance(report, signal): DistanceWatch {
      const nearby = observe(near, entry => entry.isIntersecting && report(entry.target, 'near'))
      const around = observe(far, entry => entry.isIntersecting || report(entry.target, 'far'))
      const both = [nearby, around]
      signal.addEventListener('abort', () => both.forEach(observer => observer.disconnect()))
      return {
        watch: element => both.forEach(observer => observer.observe(element)),
        unwatch: element => both.forEach(observer => observer.unobserve(element)),
      }
    },
  }
}

function observe(margin: number, heard: (entry: IntersectionObserverEntry) => unknown): IntersectionObserver {
  const rootMargin = `${margin}px`
  // `scrollMargin` does the same for scrolling boxes inside the page; browsers without it ignore it.
  const options = { rootMargin, scrollMargin: rootMargin }
  return new IntersectionObserver(entries => entries.forEach(heard), options)
}
