import { useEffect, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import type { Panel } from '#shared/model/panel.ts'
import type { DrawingProps } from './drawing-props.ts'
import { TimeChart } from './time/time-chart.tsx'

type Drawing = ComponentType<DrawingProps>

/** Everything but lines over time is fetched when the first panel asks for it: most panels are lines. */
const rare = {
  value: () => import('./value/value-drawing.tsx').then(({ ValueDrawing }): Drawing => ValueDrawing),
  table: () => import('./table/table-drawing.tsx').then(({ TableDrawing }): Drawing => TableDrawing),
  heat: () => import('./heat/heat-drawing.tsx').then(({ HeatDrawing }): Drawing => HeatDrawing),
}

/** A panel, drawn as its kind and its looks ask for. As large as the flex box it stands in. */
export function PanelDrawing(props: DrawingProps) {
  const zoned = { ...props, zone: props.panel.zone ?? props.zone }
  const kind = drawingOf(props.panel)
  return kind === 'time' ? <TimeChart {...zoned} /> : <RareDrawing key={kind} kind={kind} props={zoned} />
}

/** Whether the drawing leaves its series' names and values to a legend below. */
export function wantsLegend(panel: Panel): boolean {
  return drawingOf(panel) === 'time' && panel.look?.legend !== 'hidden'
}

function drawingOf({ kind, look }: Panel): 'time' | keyof typeof rare {
  switch (kind) {
    case 'timeseries':
      return 'time'
    case 'bar':
      return look?.bars === 'columns' ? 'time' : 'value'
    case 'stat':
    case 'gauge':
      return 'value'
    case 'heatmap':
      return 'heat'
    case 'table':
    case 'logs':
      return 'table'
  }
}

function RareDrawing({ kind, props }: { kind: keyof typeof rare; props: DrawingProps }) {
  const [Loaded, setLoaded] = useState<Drawing>()
  useEffect(() => {
    let here = true
    void rare[kind]().then(drawing => here && setLoaded(() => drawing))
    return () => {
      here = false
    }
  }, [kind])
  return Loaded ? <Loaded {...props} /> : <div class="drawn" aria-busy="true" />
}
