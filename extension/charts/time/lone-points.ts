/** Samples without a neighbour on either side: a line cannot show them, so they are drawn as dots. */
export function lonePoints(values: readonly (number | null | undefined)[]): number[] {
  const lone: number[] = []
  for (let index = 0; index < values.length; index++) {
    if (isThere(values, index) && !isThere(values, index - 1) && !isThere(values, index + 1)) lone.push(index)
  }
  return lone
}

function isThere(values: readonly (number | null | undefined)[], index: number): boolean {
  const value = values[index]
  return value !== null && value !== undefined
}
