/** Samples without a neighbour on either side: a line cannot show them, so they are drawn as dots. */
export function lonePoints(values: readonly (number | null | undefined)[]): number[] {
  const missing = (index: number) => values[index] === null || values[index] === undefined
  return values.flatMap((_, index) => (!missing(index) && missing(index - 1) && missing(index + 1) ? [index] : []))
}
