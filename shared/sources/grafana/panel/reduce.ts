import { reducers, type PanelLook } from '../../../model/panel-look.ts'
import { oneOf } from './read.ts'

type Cells = readonly (number | string | boolean | null)[]

/** Grafana's calculations that a Panel has a word for. */
const words: Record<string, NonNullable<PanelLook['reduce']>> = {
  lastNotNull: 'last',
  last: 'last',
  current: 'last',
  firstNotNull: 'first',
  first: 'first',
  avg: 'mean',
  total: 'sum',
  diff: 'delta',
}

export function reducerWord(calc: string): NonNullable<PanelLook['reduce']> | undefined {
  return oneOf(reducers, calc) ?? (Object.hasOwn(words, calc) ? words[calc] : undefined)
}

/** One number of a column, by the id of Grafana's calculation. Null when there is nothing to calculate with. */
export function reduceTo(cells: Cells, calc: string): number | null {
  const found = cells.flatMap(cell => (typeof cell === 'boolean' ? Number(cell) : typeof cell === 'number' ? cell : []))
  const values = found.filter(value => !Number.isNaN(value))
  const [first, last] = [values[0], values.at(-1)]
  if (calc === 'count') return cells.length
  if (calc === 'distinctCount') return new Set(cells).size
  if (calc === 'changeCount') return cells.filter((cell, index) => index > 0 && cell !== cells[index - 1]).length
  if (first === undefined || last === undefined) return null
  const sum = values.reduce((total, value) => total + value, 0)
  const mean = sum / values.length
  const min = () => values.reduce((least, value) => Math.min(least, value), Infinity)
  const max = () => values.reduce((most, value) => Math.max(most, value), -Infinity)
  const variance = () => values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length
  const percentile = /^p(\d{1,2})$/.exec(calc)?.[1]
  if (percentile || calc === 'median') return quantile(values, percentile ? Number(percentile) / 100 : 0.5)
  switch (reducerWord(calc) ?? calc) {
    case 'first':
      return first
    case 'min':
      return min()
    case 'max':
      return max()
    case 'mean':
      return mean
    case 'sum':
      return sum
    case 'range':
      return max() - min()
    case 'delta':
      return last - first
    case 'diffperc':
      return first === 0 ? null : (last - first) / first
    case 'stdDev':
      return Math.sqrt(variance())
    case 'variance':
      return variance()
    case 'step':
      return values.slice(1).reduce((least, value, index) => Math.min(least, value - (values[index] ?? 0)), Infinity)
    case 'logmin':
      return Math.min(...values.filter(value => value > 0).slice(0, 50_000))
    default:
      return last
  }
}

function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low === undefined || high === undefined ? null : low + (high - low) * (at % 1)
}
