const room = 0.08

/**
 * The ends of a value axis: the data with some air, and 0 when it is near enough to be worth seeing.
 * Never empty, also not for a flat line, zeros, or no data at all (both null).
 * @param thresholds drawn too when that costs the data no more than two thirds of the height
 */
export function yRange(
  dataMin: number | null,
  dataMax: number | null,
  thresholds: readonly number[] = [],
): [min: number, max: number] {
  if (dataMin === null || dataMax === null || !Number.isFinite(dataMin) || !Number.isFinite(dataMax)) return [0, 1]
  let [min, max] = withZero(dataMin, dataMax)
  const span = max - min
  for (const value of thresholds) {
    if (Math.max(max, value) - Math.min(min, value) > span * 3) continue
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  const air = (max - min) * room
  return [min === 0 ? 0 : min - air, max === 0 ? 0 : max + air]
}

function withZero(min: number, max: number): [number, number] {
  if (min === 0 && max === 0) return [0, 1]
  if (min >= 0 && (min === max || min <= max / 2)) return [0, max]
  if (max <= 0 && (min === max || max >= min / 2)) return [min, 0]
  return [min, max]
}
