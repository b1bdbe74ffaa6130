import type { PanelLook } from '../model/panel-look.ts'

/** How a stat, gauge or bar makes one value of many. */
export type Reducer = NonNullable<PanelLook['reduce']>

/** One value of a series' samples; gaps are passed over. Null when there is none. */
export function reduceValues(values: readonly (number | null)[], how: Reducer = 'last'): number | null {
  const present = values.filter(value => value !== null)
  const first = present[0]
  const last = present.at(-1)
  if (how === 'count') return present.length
  if (first === undefined || last === undefined) return null
  switch (how) {
    case 'last':
      return last
    case 'first':
      return first
    case 'delta':
      return last - first
    case 'sum':
      return sum(present)
    case 'mean':
      return sum(present) / present.length
    case 'min':
      return least(present)
    case 'max':
      return most(present)
    case 'range':
      return most(present) - least(present)
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity)
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), -Infinity)
}
