import type { Labels } from './labels.ts'

// What a rule remembers from one evaluation to the next. Times are UNIX milliseconds.

/** One value that a query gave. `key` tells its series from every other. */
export type SampledSeries = { key: string; name: string; labels: Labels; value: number }

/** A series beyond the threshold. */
export type WatchedSeries = SampledSeries & {
  phase: 'pending' | 'firing'
  /** Beyond the threshold since then; moved on by times in which nobody looked. */
  since: number
  firedAt: number | null
  /** When its alert was last told of. */
  toldAt: number | null
  /** Without a value since then, while others had one. */
  missingSince: number | null
}
