import type { Series } from '../model/panel.ts'

/** One series as sources answer it: its own times, in order, with null where a sample cannot be drawn. */
export type RawSeries = { name: string; labels: Record<string, string>; samples: [at: number, value: number | null][] }

/** Puts series with times of their own on one shared time axis; where one has no sample there is a gap. */
export function alignSeries(
  raw: readonly RawSeries[],
  grid?: readonly number[],
): { times: number[]; series: Series[] } {
  const times = grid
    ? [...grid]
    : [...new Set(raw.flatMap(series => series.samples.map(([at]) => at)))].sort((a, b) => a - b)
  const place = new Map(times.map((at, index) => [at, index]))
  const series = raw.map(({ name, labels, samples }) => {
    const values: (number | null)[] = times.map(() => null)
    for (const [at, value] of samples) {
      const index = place.get(at)
      if (index !== undefined) values[index] = value
    }
    return { name, labels, values }
  })
  return { times, series }
}
