import type { PageContext } from '../page-context.ts'

/** Calls when the page may have turned dark or light: its root or body was changed, or the system, which many pages follow. */
export function watchTheme(context: PageContext, changed: () => void, signal: AbortSignal): void {
  const { document } = context
  const plan = context.soon(changed, signal)
  const observer = new MutationObserver(plan)
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true })
  signal.addEventListener('abort', () => observer.disconnect())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan, { signal })
}
