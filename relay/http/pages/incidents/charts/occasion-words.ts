import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import { chartWords } from './words.ts'

/** Who or what froze a chart: “by Ana”, “when the incident closed”. */
export function occasionText({ occasion, by }: FrozenChart): string {
  const words = chartWords()
  return occasion === 'asked' ? words.by(by) : words.occasions[occasion]
}
