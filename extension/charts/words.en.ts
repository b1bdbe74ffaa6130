import type { Wording } from '#extension/language/spoken.ts'

/** What a screen reader hears of a chart. */
export const english = { series: 'Series', countsOverTime: 'Counts over time', valuesOverTime: 'Values over time' }

export type Words = Wording<typeof english>
