import type { Comparison } from '../model/comparison.ts'

export function holds({ operator, threshold }: Comparison, value: number): boolean {
  switch (operator) {
    case '>':
      return value > threshold
    case '>=':
      return value >= threshold
    case '<':
      return value < threshold
    case '<=':
      return value <= threshold
    case '==':
      return value === threshold
    case '!=':
      return value !== threshold
  }
}

/** The value that is furthest beyond the threshold, or nearest to it; null of none. */
export function worstValue({ operator, threshold }: Comparison, values: readonly number[]): number | null {
  const distance = (value: number) => Math.abs(value - threshold)
  const isWorse = (one: number, other: number): boolean => {
    if (operator.startsWith('>')) return one > other
    if (operator.startsWith('<')) return one < other
    return operator === '==' ? distance(one) < distance(other) : distance(one) > distance(other)
  }
  return values.reduce<number | null>((worst, value) => (worst === null || isWorse(value, worst) ? value : worst), null)
}
