import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  // What a screen reader hears.
  series: 'Series',
  countsOverTime: 'Counts over time',
  valuesOverTime: 'Values over time',
  counts: (most: string) => `Counts from 0 to ${most}`,
  // What is drawn: before its value.
  threshold: 'threshold',
}

export type Words = Wording<typeof english>
