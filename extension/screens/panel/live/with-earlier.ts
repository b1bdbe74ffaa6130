import { seriesPaints } from '#shared/drawing/series-paint.ts'
import type { Panel, Series } from '#shared/model/panel.ts'
import { words } from '../words.ts'

/**
 * The panel with the values of an earlier time as faint dashed lines, moved onto its own times. Being part of the panel,
 * they are in its legend, table, download and picture, too.
 * @param distance seconds that lie between
 * @param before how much that is, in words: "1 day before"
 */
export function withEarlier(panel: Panel, earlier: Panel, distance: number, before: string): Panel {
  const times = merged(
    panel.times,
    earlier.times.map(time => time + distance).filter(time => time >= panel.window.from && time <= panel.window.to),
    panel.window.step / 2,
  )
  const present = placesOf(panel.times, times, 0)
  const past = placesOf(
    earlier.times.map(time => time + distance),
    times,
    panel.window.step / 2,
  )
  const paints = seriesPaints(panel.series)
  const added = earlier.series
    .filter(series => !series.look?.band)
    .map(series => {
      const twin = panel.series.findIndex(one => one.name === series.name)
      return earlierSeries(series, paints[twin]?.paint, before, moved(series.values, past, times.length))
    })
  return {
    ...panel,
    times,
    series: [
      ...panel.series.map(series => ({ ...series, values: moved(series.values, present, times.length) })),
      ...added,
    ],
    warnings: [...panel.warnings, ...(earlier.series.length === 0 ? [words.compare.empty(before)] : [])],
  }
}

function earlierSeries(series: Series, color: string | undefined, before: string, values: Series['values']): Series {
  const { axis, line, hidden } = series.look ?? {}
  return {
    ...series,
    name: `${series.name} ${before}`,
    values,
    look: {
      ...(color === undefined ? {} : { color }),
      ...(axis ? { axis } : {}),
      ...(line ? { line } : {}),
      ...(hidden ? { hidden } : {}),
      draw: 'line',
      dashed: true,
      faint: true,
      fill: 0,
      width: 1.5,
      spanGaps: series.look?.spanGaps ?? false,
    },
  }
}

/** Both lists in order; of two moments closer than `near` seconds the first list's one stays. */
function merged(first: readonly number[], second: readonly number[], near: number): number[] {
  const places = placesOf(second, first, near)
  const alone = second.filter((_, index) => places[index] === -1)
  return alone.length === 0 ? [...first] : [...first, ...alone].sort((one, other) => one - other)
}

/** Where each moment lies in a sorted list, within `near` seconds; -1 for one that lies nowhere. */
function placesOf(moments: readonly number[], times: readonly number[], near: number): number[] {
  let at = 0
  return moments.map(moment => {
    while (at + 1 < times.length && distanceAt(at + 1) <= distanceAt(at)) at++
    return times.length > 0 && distanceAt(at) <= near ? at : -1
    function distanceAt(index: number): number {
      return Math.abs((times[index] ?? 0) - moment)
    }
  })
}

function moved(values: Series['values'], places: readonly number[], length: number): Series['values'] {
  const into: Series['values'] = Array.from({ length }, () => null)
  for (const [index, place] of places.entries()) if (place >= 0) into[place] = values[index] ?? null
  return into
}
