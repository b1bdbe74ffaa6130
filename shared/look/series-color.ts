import type { Labels } from '../model/labels.ts'
import { Severity } from '../model/severity.ts'

/** The colour of a series: its severity's own when that is all its name says, else the palette's next. */
export function seriesColor(labels: Labels, index: number): string {
  const entries = Object.entries(labels)
  if (entries.length === 1 && entries[0]?.[0] === 'severity') {
    const severity = Severity.safeParse(entries[0][1])
    if (severity.success) return severity.data === 'unknown' ? 'var(--series-8)' : `var(--${severity.data})`
  }
  return `var(--series-${(index % 8) + 1})`
}
