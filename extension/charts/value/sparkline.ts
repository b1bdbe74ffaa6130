type Run = [x: number, y: number][]

/**
 * A small line through a series, and the area below it, as path data on a field of the given size.
 * Broken at gaps; empty when there are fewer than two samples.
 */
export function sparkline(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { line: string; area: string } {
  const present = values.filter(value => value !== null)
  if (present.length < 2) return { line: '', area: '' }
  const low = present.reduce((least, value) => Math.min(least, value), Infinity)
  const high = present.reduce((most, value) => Math.max(most, value), -Infinity)
  const span = high - low || 1
  const runs: Run[] = [[]]
  const every = Math.max(1, Math.floor(values.length / width)) // more than a sample a pixel is not seen
  for (let index = 0; index < values.length; index += every) {
    const value = values[index] ?? null
    if (value === null) runs.push([])
    else {
      const x = (index / Math.max(1, values.length - 1)) * width
      runs.at(-1)?.push([round(x), round(height - 2 - ((value - low) / span) * (height - 4))])
    }
  }
  const drawn = runs.filter(run => run.length > 1)
  const line = drawn.map(run => `M${run.map(point => point.join(' ')).join('L')}`).join('')
  const area = drawn
    .map(
      run => `M${run[0]?.[0]} ${height}L${run.map(point => point.join(' ')).join('L')}L${run.at(-1)?.[0]} ${height}Z`,
    )
    .join('')
  return { line, area }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
