import { formatDuration } from '../../../time/durations.ts'
import type { VariableModel } from '../model.ts'
import { durationMs, roundInterval } from '../queries/interval.ts'

/** `$__auto`: the range cut into as many parts as its author wished, none shorter than the least. */
export function autoInterval({ auto }: VariableModel, { from, to }: { from: number; to: number }): string {
  const { count, least } = auto ?? { count: 30, least: '10s' }
  const part = roundInterval((to - from) / Math.max(1, count))
  return formatDuration(Math.max(part, durationMs(least) ?? 0) / 1000)
}
