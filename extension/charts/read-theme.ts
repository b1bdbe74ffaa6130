/** The colours of a chart, as the canvas wants them: `#rrggbb`. */
export type ChartTheme = {
  ink: string
  inkSoft: string
  line: string
  lineStrong: string
  surface: string
  surfaceSoft: string
  critical: string
  high: string
  medium: string
  low: string
  info: string
  ok: string
  accent: string
  /** At least one. */
  series: readonly string[]
  /** The family for text on the canvas. */
  font: string
}

const seriesNames = [1, 2, 3, 4, 5, 6, 7, 8].map(number => `--series-${number}`)

/**
 * The page's tokens as a theme.
 * @param read the value of a custom property, empty when it is missing
 */
export function toChartTheme(read: (property: string) => string): ChartTheme {
  const value = (property: string) => read(property).trim()
  const series = seriesNames.map(value).filter(Boolean)
  return {
    ink: value('--ink'),
    inkSoft: value('--ink-3'),
    line: value('--line'),
    lineStrong: value('--line-strong'),
    surface: value('--surface'),
    surfaceSoft: value('--surface-3'),
    critical: value('--critical'),
    high: value('--high'),
    medium: value('--medium'),
    low: value('--low'),
    info: value('--info'),
    ok: value('--ok'),
    accent: value('--accent'),
    series: series.length > 0 ? series : [value('--ink')],
    font: value('--font') || 'sans-serif',
  }
}

export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element)
  return toChartTheme(property => style.getPropertyValue(property))
}

/** `#rrggbb` at an opacity from 0 to 1. Other notations stay as they are. */
export function withOpacity(color: string, opacity: number): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return color
  const hex = Math.round(Math.min(1, Math.max(0, opacity)) * 255).toString(16)
  return color + hex.padStart(2, '0')
}
