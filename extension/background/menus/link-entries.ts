import type { PanelBegin } from '#extension/messages/panel-begin.ts'
import { words } from './words.ts'

/** What can be done with a link: shown in a tab, shown there with something begun, or opened where it leads. */
export type LinkAct = 'open' | PanelBegin | 'source'

/**
 * The entries on links that are charts, in their order; browsers put them below one of the extension's name. The relay's
 * own incidents and figures are looked at and copied only.
 */
export const linkEntries: readonly { act: LinkAct; title: string; chartsOnly: boolean }[] = [
  { act: 'open', title: words.open, chartsOnly: false },
  { act: 'logs', title: words.logs, chartsOnly: true },
  { act: 'csv', title: words.csv, chartsOnly: true },
  { act: 'link', title: words.link, chartsOnly: true },
  { act: 'attach', title: words.attach, chartsOnly: true },
  { act: 'source', title: words.source, chartsOnly: false },
]
