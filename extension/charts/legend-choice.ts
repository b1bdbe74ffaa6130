/**
 * Which series are off after a press in the legend. A press switches one; with `solo` it alone stays on,
 * and once more brings all back. Switching off the last visible one brings all back, too: an empty chart says nothing.
 */
export function pressLegend(hidden: ReadonlySet<number>, index: number, count: number, solo: boolean): Set<number> {
  const others = Array.from({ length: count }, (_, other) => other).filter(other => other !== index)
  if (solo) {
    const alone = !hidden.has(index) && others.every(other => hidden.has(other))
    return new Set(alone ? [] : others)
  }
  const next = new Set(hidden)
  if (!next.delete(index)) next.add(index)
  return next.size >= count ? new Set() : next
}

/** The last sample that is not a gap; null when there is none. */
export function lastValue(values: readonly (number | null)[]): number | null {
  return values.findLast(value => value !== null) ?? null
}
