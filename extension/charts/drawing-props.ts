import type { Panel } from '#shared/model/panel.ts'
import type { ChartTheme } from './read-theme.ts'
import type { Hovered } from './tooltip.tsx'

/** A chart over time that is drawn: the element that lies over its plot, and which value is at which of its pixels. */
export type DrawnChart = {
  over: HTMLElement
  series: readonly { scale?: string }[]
  posToVal: (pixel: number, scale: string) => number
}

/** What every drawing of a panel takes. Those without a time axis ignore what is about one. */
export type DrawingProps = {
  panel: Panel
  theme: ChartTheme
  /** IANA zone in which the person reads times; the panel's own comes first. */
  zone: string
  /** Indices of series that are switched off. */
  hidden: ReadonlySet<number>
  /** The sample under this drawing's own cursor. */
  hovered: Hovered | null
  onHover: (hovered: Hovered | null) => void
  /** A cursor set from outside, in UNIX seconds; it shows the moment and tells nobody. Null or absent: none. */
  cursorAt?: number | null
  /** Where this drawing's own cursor is, in UNIX seconds; null when it left. */
  onCursor?: (at: number | null) => void
  /** A range was dragged, in UNIX seconds. Without it nothing can be dragged. */
  onZoom?: (from: number, to: number) => void
  /** Told after each drawing of a chart over time. */
  onDrawn?: ((chart: DrawnChart) => void) | undefined
}
