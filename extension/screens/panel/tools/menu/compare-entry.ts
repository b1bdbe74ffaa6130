import { canCompare, earlierTimes } from '../../live/compare.ts'
import { words } from '../../words.ts'
import type { MenuEntryOf } from './menu-entry-of.ts'

/** The same question, asked of an earlier time and drawn beside the present one. */
export const compareWith: MenuEntryOf = ({ table, live: { panel, compare } }) =>
  table && panel && canCompare(panel)
    ? {
        label: words.compare.with,
        items: [
          ...earlierTimes.map(time => ({
            label: words.compare.times[time],
            checked: compare.time === time,
            run: () => compare.choose(time),
          })),
          { label: words.compare.none, checked: compare.time === null, run: () => compare.choose(null) },
        ],
      }
    : null
