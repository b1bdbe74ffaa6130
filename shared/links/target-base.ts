import type { RangeText } from '../time/range.ts'

/** What every link's meaning has, of whatever family. */
export type TargetBase = {
  /** Scheme, host and sub-path of the source, without a trailing slash; compared with a connection's `baseUrl`. */
  base: string
  /** Absent: the range that the dashboard itself is kept with. */
  range?: RangeText
  /** IANA zone, `utc` or `browser`, where the link names one. */
  zone?: string
  /** Seconds between samples, where the link pins it. */
  step?: number
  /** Several panels can live in one link; this is which, from 0. */
  part: number
  /** The link itself: "Open in …". */
  openUrl: string
}
