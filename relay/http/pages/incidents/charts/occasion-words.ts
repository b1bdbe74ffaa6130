import type { FrozenChart } from '#shared/model/frozen-chart.ts'

const why = {
  opened: 'when the incident opened',
  closed: 'when the incident closed',
  retention: 'before its source forgot it',
} as const

/** Who or what froze a chart: “by Ana”, “when the incident closed”. */
export function occasionText({ occasion, by }: FrozenChart): string {
  return occasion === 'asked' ? `by ${by}` : why[occasion]
}
