import type { Browser, Menus, Tabs } from 'webextension-polyfill'

type Clicked = (info: Partial<Menus.OnClickData>, tab: Partial<Tabs.Tab> | undefined) => void

/** The part of a browser that has a context menu. @param answer what a page says of its panels; an Error where nobody hears */
export function menuBrowser(answer: unknown = null) {
  const entries: Menus.CreateCreatePropertiesType[] = []
  const kept: Record<string, string> = {}
  const sent: unknown[] = []
  const opened: unknown[] = []
  let clicked: Clicked = () => undefined
  const browser = {
    runtime: { getURL: (path: string) => `chrome-extension://us/${path}` },
    contextMenus: {
      removeAll: async () => void entries.splice(0),
      create: (entry: Menus.CreateCreatePropertiesType) => void entries.push(entry),
      onClicked: { addListener: (listener: Clicked) => (clicked = listener) },
    },
    tabs: {
      async sendMessage(...message: unknown[]) {
        sent.push(message)
        if (answer instanceof Error) throw answer
        return answer
      },
    },
    storage: { session: { set: async (values: Record<string, string>) => void Object.assign(kept, values) } },
    windows: { create: async (window: unknown) => void opened.push(window) },
  }
  return {
    browser: browser as unknown as Browser,
    entries,
    kept,
    sent,
    opened,
    /** Ends when what the click began has ended. */
    async choose(info: Partial<Menus.OnClickData>, tab?: Partial<Tabs.Tab>): Promise<void> {
      clicked(info, tab)
      await new Promise(resolve => setTimeout(resolve))
    },
  }
}
