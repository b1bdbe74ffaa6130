import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  live: 'Live. ',
  showFrozen: 'Show as frozen ',
  frozen: 'Frozen ',
  kept: (digest: string) => `SHA-256 of what is kept: ${digest}`,
  showLive: 'Show live',
  openLink: 'Open its link',
  frozenCharts: 'Frozen charts',
  noData: 'Its source has no data of this time any more.',
  /** Who or what froze a chart. */
  by: (name: string) => `by ${name}`,
  occasions: {
    opened: 'when the incident opened',
    closed: 'when the incident closed',
    retention: 'before its source forgot it',
  },
  /** The incident's own time, marked on a chart. */
  firing: 'firing',
  fired: 'fired',
}

export type Words = Wording<typeof english>
