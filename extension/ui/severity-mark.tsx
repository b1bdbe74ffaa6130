import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Severity } from '#shared/model/severity.ts'

/** The sign of a severity: shape and colour. Its name belongs in the text or label beside it. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { path, solid, color } = severityShapes[severity]
  const paint = solid
    ? { fill: color }
    : { fill: 'none', stroke: color, 'stroke-width': 1.8, 'stroke-linecap': 'round' as const }
  return (
    <svg class="severity" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={path} {...paint} />
    </svg>
  )
}
