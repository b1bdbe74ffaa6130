/** Own pages follow the system: sets `data-theme` now, before the first paint, and when the system changes. */
export function followSystemTheme(root: HTMLElement, signal?: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    root.dataset.theme = dark.matches ? 'dark' : 'light'
  }
  apply()
  dark.addEventListener('change', apply, { signal })
}
