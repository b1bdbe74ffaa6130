/** @jsxImportSource hono/jsx */
import type { Outcome } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import { PanelFigure } from '../parts/panel-figure.tsx'
import { Step } from './step.tsx'

export type ChartStepProps = {
  /** A link to the relay's own statistics. */
  statsUrl: string
  /** The same, as this relay draws it. */
  outcome: Outcome<Panel>
  number?: number
}

export function ChartStep({ statsUrl, outcome, number }: ChartStepProps) {
  return (
    <Step id="chart" number={number} title="See a link become a chart">
      <div class="charted">
        <p>
          This is a plain link: <a href={statsUrl}>alerts of the last 6 hours, by severity</a>.
        </p>
        <PanelFigure outcome={outcome} />
        <p class="quiet static-chart">
          Drawn by the relay. With the extension loaded and paired, the same link becomes a live panel right here, and
          so does every Prometheus link on the pages you allow.
        </p>
      </div>
    </Step>
  )
}
