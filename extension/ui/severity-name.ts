import { spokenAtOnce } from '#extension/language/spoken.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Severity } from '#shared/model/severity.ts'

const english = Object.fromEntries(Object.entries(severityShapes).map(([severity, { name }]) => [severity, name]))

const words = spokenAtOnce(english, {
  critical: 'Kritisch',
  high: 'Hoch',
  medium: 'Mittel',
  low: 'Niedrig',
  info: 'Hinweis',
  unknown: 'Unbekannt',
} satisfies Record<Severity, string>)

/** How bad, in a word. */
export function severityName(severity: Severity): string {
  return words[severity] ?? severity
}
