import type { Browser } from 'webextension-polyfill'

type SidePanel = { open: (where: { windowId: number }) => Promise<void> }

/**
 * How this browser opens our page beside the one that is looked at; null where it has no such place. It wants a click, and
 * any wait would lose that: so which window this is must be known before.
 */
export async function besidePage(browser: Browser): Promise<(() => Promise<void>) | null> {
  // The polyfill does not know Chrome's side panel; there, promises come by themselves.
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } }
  const sidePanel = chrome?.sidePanel
  if (sidePanel) {
    const { id } = await browser.windows.getCurrent()
    return id === undefined ? null : () => sidePanel.open({ windowId: id })
  }
  // Firefox for Android has none.
  const sidebar = (browser as Partial<Browser>).sidebarAction
  return sidebar ? () => sidebar.open() : null
}
