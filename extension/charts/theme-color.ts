import { readableOn } from '#shared/drawing/contrast.ts'
import { isHex, paintOf, type Paint } from '#shared/drawing/paint.ts'
import { seriesPaints } from '#shared/drawing/series-paint.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { ChartTheme } from './read-theme.ts'

/** How a series is told from the others, in a theme. */
export type SeriesLines = { color: string; dash: readonly number[] | undefined }

/** Solid first, then two kinds of dashes, so that the same colour twice can still be told apart. */
const dashes = [undefined, [6, 4], [2, 3]] as const

/** The colour of every series as `#rrggbb`, readable on the theme's ground. */
export function seriesLines(series: Panel['series'], theme: ChartTheme): SeriesLines[] {
  return seriesPaints(series).map(({ paint, dash }) => ({ color: themeColor(paint, theme), dash: dashes[dash] }))
}

/** A colour of a panel in a theme. Words and tokens are the theme's own, hex is moved until it can be seen. */
export function themeColor(paint: Paint, theme: ChartTheme): string {
  if (isHex(paint)) return readableOn(paint, theme.surface)
  const number = /^--series-(\d+)$/.exec(paint)?.[1]
  if (number) return theme.series[(Number(number) - 1) % theme.series.length] ?? theme.ink
  const own: Record<string, string> = {
    '--critical': theme.critical,
    '--high': theme.high,
    '--medium': theme.medium,
    '--low': theme.low,
    '--info': theme.info,
    '--ok': theme.ok,
    '--accent': theme.accent,
  }
  return own[paint] ?? theme.ink
}

/** What a threshold's colour is; one that nobody knows warns. */
export function thresholdColor(color: string, theme: ChartTheme): string {
  return themeColor(paintOf(color) ?? '--critical', theme)
}
