import * as z from 'zod'

/** CSS pixels of an ordinary panel; one with more in it is higher by as much as usual. */
export const panelHeights = { least: 240, usual: 340, most: 800 } as const
/** Of one page, whatever is chosen. */
export const mostPanelsEver = 100

/** How panels are drawn in pages, on this computer. */
export const PanelSettings = z.object({
  /** As the page around it is, or always one. */
  theme: z.enum(['page', 'light', 'dark']),
  height: z.number().int().min(panelHeights.least).max(panelHeights.most),
  /** Seconds between renewals of what ends at the present; 0 is never, null: as its dashboard says. */
  refresh: z.number().int().min(0).max(86_400).nullable(),
  /** `browser`, or an IANA zone in which times are read that no link says a zone for. */
  zone: z.string().max(64).refine(isZone),
  mostPanels: z.number().int().min(1).max(mostPanelsEver),
})
export type PanelSettings = z.infer<typeof PanelSettings>

export const usualPanels: PanelSettings = {
  theme: 'page',
  height: panelHeights.usual,
  refresh: null,
  zone: 'browser',
  mostPanels: mostPanelsEver,
}

/** Keys of the popup and of panels. */
export const ShortcutSettings = z.object({
  /** Whether a letter or sign alone does something: not for whoever speaks to the computer, or hits keys by accident. */
  singleKeys: z.boolean(),
})
export type ShortcutSettings = z.infer<typeof ShortcutSettings>

export const usualShortcuts: ShortcutSettings = { singleKeys: true }

function isZone(zone: string): boolean {
  if (zone === 'browser') return true
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
