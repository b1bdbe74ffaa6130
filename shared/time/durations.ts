/** Seconds per unit of Prometheus' duration grammar. https://prometheus.io/docs/prometheus/latest/querying/basics/#time-durations */
const unitSeconds: Record<string, number> = { y: 31_536_000, w: 604_800, d: 86_400, h: 3600, m: 60, s: 1, ms: 0.001 }

const whole = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$/
const order = ['y', 'w', 'd', 'h', 'm', 's', 'ms'] as const

/** `1h30m` as seconds; units only once and from large to small, as Prometheus wants it. Null when it is not one. */
export function parseDuration(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) // bare seconds, which Prometheus 3 also takes
  const found = text === '' ? null : whole.exec(text)
  if (!found) return null
  return order.reduce((sum, unit, index) => sum + Number(found[index + 1] ?? 0) * (unitSeconds[unit] ?? 0), 0)
}

/** Seconds as the shortest exact duration: 5400 is `1h30m`. Whole milliseconds are kept, less is rounded. */
export function formatDuration(seconds: number): string {
  let left = Math.round(seconds * 1000)
  if (left <= 0) return '0s'
  let text = ''
  for (const unit of ['d', 'h', 'm', 's', 'ms'] as const) {
    const size = Math.round((unitSeconds[unit] ?? 1) * 1000)
    const count = Math.floor(left / size)
    if (count > 0) text += `${count}${unit}`
    left -= count * size
  }
  return text
}
