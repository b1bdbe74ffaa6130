import type { Browser } from 'webextension-polyfill'

/** One of our commands, with the key that the browser has for it now; empty: none. */
export type CommandKey = { name: string; description: string; key: string }

/** Keys that the browser itself listens for. */
export type CommandKeys = {
  list: () => Promise<CommandKey[]>
  /** Null where only the browser's own page changes them. An empty key takes it away. Fails with the browser's reason. */
  change: { set: (name: string, key: string) => Promise<void>; reset: (name: string) => Promise<void> } | null
  /** Opens the browser's own page of them. */
  openBrowserPage: () => Promise<void>
}

export function browserCommands({ commands, tabs }: Pick<Browser, 'commands' | 'tabs'>): CommandKeys {
  // Chromium lets no extension change its keys, and has no way to its page but the address.
  const { update, openShortcutSettings } = commands as Partial<typeof commands>
  return {
    list: async () =>
      (await commands.getAll()).flatMap(({ name, description = '', shortcut = '' }) =>
        name === undefined ? [] : [{ name, description, key: shortcut }],
      ),
    change: update
      ? {
          set: (name, key) => commands.update({ name, shortcut: key }),
          reset: name => commands.reset(name),
        }
      : null,
    async openBrowserPage() {
      if (openShortcutSettings) await commands.openShortcutSettings()
      else await tabs.create({ url: 'chrome://extensions/shortcuts' })
    },
  }
}
