/** @jsxImportSource hono/jsx */
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Severity } from '#shared/model/severity.ts'
import { partWords } from './words.ts'

/** A severity's shape in its colour. The word stands beside it, or is there for those who hear the page. */
export function SeveritySign({ severity, size = 14, named }: { severity: Severity; size?: number; named?: boolean }) {
  const { path, solid, color } = severityShapes[severity]
  const looks = solid
    ? { fill: color, stroke: 'none' }
    : { fill: 'none', stroke: color, 'stroke-width': '1.8', 'stroke-linecap': 'round' as const }
  return (
    <>
      <svg class="sign" viewBox="0 0 14 14" width={size} height={size} aria-hidden="true">
        <path d={path} {...looks} />
      </svg>
      {named && <span class="unseen">{partWords().severities[severity]}</span>}
    </>
  )
}
