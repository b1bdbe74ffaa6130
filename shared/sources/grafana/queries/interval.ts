import { formatDuration, parseDuration } from '../../../time/durations.ts'

// The arithmetic of Grafana's own pages and backend, so that a panel here has the samples that it has there. All in milliseconds.

/** Below the first number: the second. */
const rounded: readonly (readonly [below: number, interval: number])[] = [
  [10, 1],
  [15, 10],
  [35, 20],
  [75, 50],
  [150, 100],
  [350, 200],
  [750, 500],
  [1500, 1000],
  [3500, 2000],
  [7500, 5000],
  [12_500, 10_000],
  [17_500, 15_000],
  [25_000, 20_000],
  [45_000, 30_000],
  [90_000, 60_000],
  [210_000, 120_000],
  [450_000, 300_000],
  [750_000, 600_000],
  [1_050_000, 900_000],
  [1_500_000, 1_200_000],
  [2_700_000, 1_800_000],
  [5_400_000, 3_600_000],
  [9_000_000, 7_200_000],
  [16_200_000, 10_800_000],
  [32_400_000, 21_600_000],
  [86_400_000, 43_200_000],
  [604_800_000, 86_400_000],
  [1_814_400_000, 604_800_000],
  [3_628_800_000, 2_592_000_000],
]

export function roundInterval(length: number): number {
  return rounded.find(([below]) => length < below)?.[1] ?? 31_536_000_000
}

/** `15s`, `>1m`, `1h30m` in milliseconds; undefined for what is none. */
export function durationMs(text: string | undefined): number | undefined {
  const seconds = text ? parseDuration(text.trim().replace(/^>\s*/, '')) : null
  return seconds ? seconds * 1000 : undefined
}

export type StepInput = {
  /** UNIX milliseconds. */
  from: number
  to: number
  maxDataPoints: number
  /** How often the datasource has new samples, as text. */
  scrape?: string
  /** The least step that the query, then the panel asks for, as text, variables already in it. */
  least?: string
  factor?: number
}

export type Step = { step: number; macros: Record<string, string> }

/** The step of a Prometheus query, and what its macros stand for. */
export function stepOf({ from, to, maxDataPoints, scrape, least, factor = 1 }: StepInput): Step {
  const scraped = durationMs(scrape) ?? 15_000
  const byRate = least === '$__rate_interval' || least === '${__rate_interval}'
  const min = (byRate ? undefined : durationMs(least)) ?? scraped
  const calculated = Math.max(roundInterval((to - from) / Math.max(1, maxDataPoints)), min)
  const most = (to - from) / 11_000
  const chosen = Math.max(calculated, roundInterval(most), Math.ceil(most))
  const rate = Math.max(chosen + scraped, 4 * scraped)
  const step = (byRate ? rate : chosen) * Math.max(1, factor)
  return { step, macros: macrosOf(from, to, step, Math.max(step + scraped, 4 * scraped)) }
}

function macrosOf(from: number, to: number, step: number, rate: number): Record<string, string> {
  const range = Math.round((to - from) / 1000)
  return {
    __interval: formatDuration(step / 1000),
    __interval_ms: String(step),
    __rate_interval: formatDuration(rate / 1000),
    __rate_interval_ms: String(rate),
    __range: `${range}s`,
    __range_s: String(range),
    __range_ms: String(Math.round(to - from)),
  }
}
