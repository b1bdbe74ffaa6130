/**
 * A Prometheus link drawn over a fixed time, or null when the link is none.
 * @param around UNIX milliseconds; the chart shows `minutes` before and after
 */
export function pinPrometheusLink(href: string, around: number, minutes: number): string | null {
  const url = new URL(href)
  const expr = url.searchParams.get('g0.expr')
  if (!expr || !/\/(graph|query)\/?$/.test(url.pathname)) return null
  const end = new Date(around + minutes * 60_000).toISOString()
  const pinned = new URL(url.origin + url.pathname)
  pinned.searchParams.set('g0.expr', expr)
  pinned.searchParams.set('g0.tab', '0')
  pinned.searchParams.set('g0.range_input', minutes % 30 === 0 ? `${minutes / 30}h` : `${minutes * 2}m`)
  pinned.searchParams.set('g0.end_input', end.slice(0, 19).replace('T', ' '))
  return pinned.href
}
