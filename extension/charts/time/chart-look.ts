import type { ChartTheme } from '../read-theme.ts'

export type ChartLook = {
  theme: ChartTheme
  /** CSS pixels, axes included. */
  width: number
  height: number
  /** IANA zone in which times are read. */
  zone: string
  /** Indices of series that are switched off. */
  hidden: ReadonlySet<number>
  /** Whether a range can be dragged. */
  canZoom?: boolean
}
