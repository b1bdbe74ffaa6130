/**
 * Which samples a drawing needs: of those that fall on one pixel column the first, the lowest, the highest and the last.
 * Samples from `from` to `to`, both included, none of them a gap.
 * @param column the pixel that a sample falls on, never falling
 */
export function thin(
  from: number,
  to: number,
  column: (index: number) => number,
  value: (index: number) => number,
): number[] {
  const kept: number[] = []
  for (let first = from; first <= to;) {
    const pixel = column(first)
    let [last, low, high] = [first, first, first]
    while (last < to && column(last + 1) === pixel) {
      last++
      if (value(last) < value(low)) low = last
      if (value(last) > value(high)) high = last
    }
    for (const index of [first, Math.min(low, high), Math.max(low, high), last]) {
      if (index !== kept.at(-1)) kept.push(index)
    }
    first = last + 1
  }
  return kept
}
