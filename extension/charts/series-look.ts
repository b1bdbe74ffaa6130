import type { ChartTheme } from './read-theme.ts'

export type SeriesLook = { color: string; dash: readonly number[] | undefined }

/** Solid first, then two kinds of dashes, so that the same colour twice can still be told apart. */
const dashes = [undefined, [6, 4], [2, 3]] as const

/** The look of the series at an index: the theme's colours in turn, dashed when they come round again. */
export function seriesLook(index: number, theme: ChartTheme): SeriesLook {
  const round = Math.floor(index / theme.series.length)
  return {
    color: theme.series[index % theme.series.length] ?? theme.ink,
    dash: dashes[round % dashes.length],
  }
}
