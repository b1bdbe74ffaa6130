import type { TimeRange } from '../../time/range.ts'
import type { PrometheusTarget } from './target.ts'

/** With a length and a UTC end, on the tab that the target is seen in. The other panels of the link stay as they are. */
export function buildPrometheusLink(url: URL, { part, view }: PrometheusTarget, range: TimeRange): string {
  const { searchParams: params } = url
  const tab = `g${part}.tab`
  const isTable = ['1', 'table'].includes(params.get(tab) ?? '')
  if (isTable !== (view === 'table')) params.set(tab, tabName(url, view))
  params.set(`g${part}.range_input`, lengthOf(range))
  params.set(`g${part}.${view === 'table' ? 'moment_input' : 'end_input'}`, endOf(range).replace('T', ' '))
  return url.href
}

/** Prometheus 3 has words for its tabs, and still reads the numbers that everything before it wrote. */
function tabName(url: URL, view: PrometheusTarget['view']): string {
  if (/\/query\/?$/.test(url.pathname)) return view
  return view === 'table' ? '1' : '0'
}

/** `1h`, `90m` or `45s`; never nothing. */
export function lengthOf({ from, to }: TimeRange): string {
  const seconds = Math.max(1, Math.round(to) - Math.round(from))
  if (seconds % 3600 === 0) return `${seconds / 3600}h`
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`
}

/** UTC without saying so: `2026-01-01T00:00:00`. */
export function endOf({ to }: TimeRange): string {
  return new Date(Math.round(to) * 1000).toISOString().slice(0, 19)
}
