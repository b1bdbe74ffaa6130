import type { PanelClaim } from '#extension/messages/contract.ts'
import type { PanelSettings, ShortcutSettings } from '#extension/messages/panel-settings.ts'
import type { Kept } from '#extension/storage/kept.ts'

/** What the person chose of panels, told to pages and frames, which are called when it changes. */
export type PanelChoices = {
  get: () => Promise<PanelSettings>
  set: (settings: PanelSettings) => Promise<void>
  shortcuts: () => Promise<ShortcutSettings>
  setShortcuts: (settings: ShortcutSettings) => Promise<void>
  /** What a frame is told besides what its link says, which comes first. */
  forFrame: () => Promise<Pick<PanelClaim, 'zone' | 'refresh' | 'quietKeys'>>
  /** The zone in which a question is meant: the chosen one, else that of the frame's browser. */
  zone: (own: string | undefined) => Promise<string | undefined>
}

export type PanelChoicesDeps = {
  kept: Pick<Kept, 'panels' | 'shortcuts'>
  /** @param anew whether frames begin again */
  callWatchers: (anew: boolean) => void
}

export function createPanelChoices({ kept, callWatchers }: PanelChoicesDeps): PanelChoices {
  return {
    get: () => kept.panels.get(),
    async set(settings) {
      const before = await kept.panels.get()
      await kept.panels.set(settings)
      const after = await kept.panels.get() // a policy may hold some of it
      callWatchers(before.theme !== after.theme || before.zone !== after.zone || before.refresh !== after.refresh)
    },
    shortcuts: () => kept.shortcuts.get(),
    async setShortcuts(settings) {
      await kept.shortcuts.set(settings)
      callWatchers(true)
    },
    async forFrame() {
      const [{ zone, refresh }, { singleKeys }] = await Promise.all([kept.panels.get(), kept.shortcuts.get()])
      return {
        ...(zone === 'browser' ? {} : { zone }),
        ...(refresh === null ? {} : { refresh }),
        ...(singleKeys ? {} : { quietKeys: true }),
      }
    },
    async zone(own) {
      const { zone } = await kept.panels.get()
      return zone === 'browser' ? own : zone
    },
  }
}
