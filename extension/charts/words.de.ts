import type { Words } from './words.en.ts'

export const words: Words = {
  series: 'Reihen',
  countsOverTime: 'Anzahlen im Verlauf',
  valuesOverTime: 'Werte im Verlauf',
  counts: most => `Anzahlen von 0 bis ${most}`,
  threshold: 'Schwellwert',
}
