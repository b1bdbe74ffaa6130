/** @jsxImportSource hono/jsx */
import type { Outcome } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import { PanelFigure } from '../parts/panel-figure.tsx'
import { Step } from './step.tsx'
import { setupWords } from './words.ts'

export type ChartStepProps = {
  /** A link to the relay's own statistics. */
  statsUrl: string
  /** The same, as this relay draws it. */
  outcome: Outcome<Panel>
  number?: number
}

export function ChartStep({ statsUrl, outcome, number }: ChartStepProps) {
  const words = setupWords().chart
  return (
    <Step id="chart" number={number} title={words.title}>
      <div class="charted">
        <p>
          {words.plainLink}
          <a href={statsUrl}>{words.link}</a>.
        </p>
        <PanelFigure outcome={outcome} />
        <p class="quiet static-chart">{words.drawn}</p>
      </div>
    </Step>
  )
}
