import type { Wording } from '#extension/language/spoken.ts'
import type { PanelSettings } from '#extension/messages/panel-settings.ts'

export const english = {
  lead: 'How charts are drawn in pages. Pages that are open follow at once.',
  fixed: 'What is greyed out has been laid down by your organisation.',
  saved: 'Saved',
  theme: 'Theme',
  themes: { page: 'As the page', light: 'Light', dark: 'Dark' } satisfies Record<PanelSettings['theme'], string>,
  height: 'Height',
  heightHint: 'Pixels of an ordinary panel. Whole dashboards and panels with logs below are higher.',
  heightBad: (least: number, most: number) => `A number from ${least} to ${most}.`,
  refresh: 'Renewed',
  refreshHint:
    'While it is looked at, and as long as its range ends at the present. A panel’s own chip changes it for that panel.',
  refreshes: {
    auto: 'As its dashboard says, else every 30 seconds',
    off: 'Only when I ask',
    seconds: (seconds: number) => `Every ${seconds} seconds`,
    minutes: (minutes: number) => (minutes === 1 ? 'Every minute' : `Every ${minutes} minutes`),
  },
  zone: 'Time zone',
  zoneHint: 'A link or a dashboard that names a time zone keeps it.',
  zoneOfBrowser: (zone: string) => `This computer’s (${zone})`,
  mostPanels: 'Panels per page',
  mostPanelsHint: 'The first ones on the page are drawn; the links of the others stay what they are.',
  mostPanelsBad: (most: number) => `A number from 1 to ${most}.`,
  sitesTitle: 'On these sites',
  sitesLead: 'A site that is switched off stays allowed, and Tocsin does not run on its pages.',
  everywhere: 'Switched off, charts are drawn only on sites that are listed here by name.',
  none: 'No site is allowed yet.',
  toSites: 'Allow a site',
  offSite: 'Not on this site',
  offSiteBad: 'Enter an address, such as https://git.example.net.',
  turnOff: 'Switch off',
  isOn: (site: string) => `Charts are drawn on ${site} again.`,
  isOff: (site: string) => `Charts are not drawn on ${site} any more.`,
}

export type Words = Wording<typeof english>
