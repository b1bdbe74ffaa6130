/** @jsxImportSource hono/jsx */
import { PanelFigure } from '../../parts/panel-figure.tsx'
import { FrozenLine } from './chart-figure.tsx'
import type { ShownChart } from './show-chart.ts'
import { chartWords } from './words.ts'

/** Charts that were frozen with the incident and that no text of it links to. */
export function FrozenSection({ charts, now }: { charts: readonly ShownChart[]; now: number }) {
  if (charts.length === 0) return null
  return (
    <section class="frozen-charts" aria-labelledby="frozen-title">
      <h2 id="frozen-title" class="timeline-title">
        {chartWords().frozenCharts}
      </h2>
      {charts.map(({ outcome, frozen }) => (
        <div>
          <PanelFigure outcome={outcome} frozen />
          {frozen && <FrozenLine frozen={frozen} alone now={now} />}
        </div>
      ))}
    </section>
  )
}
