import type { PanelLook } from '../../../../model/panel-look.ts'
import { said, type Drawing, type Drawn } from '../drawing.ts'
import { absoluteSteps, drawnThresholds, endsOf } from '../fields/thresholds.ts'
import { text } from '../read.ts'
import { reducedValues, rowValues } from './values.ts'
import { isNumeric } from './series-over-time.ts'
import { drawTimeseries, valueLook } from './timeseries.ts'

export function drawStat(drawing: Drawing): Drawn {
  const { options } = drawing.model
  const mode = text(options['colorMode']) ?? 'value'
  return drawValues('stat', drawing, {
    sparkline: (text(options['graphMode']) ?? 'none') === 'area',
    paint: mode.startsWith('background') ? 'background' : mode === 'none' ? 'none' : 'value',
    horizontal: orientation(options),
  })
}

export function drawGauge(drawing: Drawing): Drawn {
  return drawValues('gauge', drawing, { horizontal: orientation(drawing.model.options) })
}

export function drawBarGauge(drawing: Drawing): Drawn {
  const horizontal = drawing.model.options['orientation'] !== 'vertical'
  return drawValues('bar', drawing, { bars: 'gauge', horizontal })
}

/** There is no kind for slices; bars tell the same, and better. */
export function drawPie(drawing: Drawing): Drawn {
  const drawn = drawBarGauge(drawing)
  return { ...drawn, warnings: [...(drawn.warnings ?? []), 'Drawn as bars instead of a pie.'] }
}

/** Bars over words, one per row and number; over time, columns. */
export function drawBarChart(drawing: Drawing): Drawn {
  const { options } = drawing.model
  const horizontal = options['orientation'] === 'horizontal'
  const words = drawing.frames.some(({ columns }) => columns.some(column => column.field.type === 'string'))
  if (!words && drawing.frames.some(frame => frame.time)) {
    const drawn = drawTimeseries(drawing)
    return { ...drawn, kind: 'bar', look: said({ ...drawn.look, bars: 'columns' as const, horizontal }) }
  }
  const made = rowValues(drawing.frames, isNumeric)
  const first = made[0]?.column.options
  return {
    kind: 'bar',
    unit: first?.unit,
    times: made.length > 0 ? [drawing.window.to] : [],
    series: made.map(({ name, column, value }) => ({
      name,
      labels: column.field.labels,
      values: [value],
      ...said({ unit: column.options.unit, decimals: column.options.decimals }),
    })),
    thresholds: [],
    look: said({ ...(first && valueLook(first)), bars: 'gauge' as const, horizontal, reduce: 'last' as const }),
  }
}

function drawValues(kind: 'stat' | 'gauge' | 'bar', drawing: Drawing, more: PanelLook): Drawn {
  const { times, series, columns, reduce, warnings } = reducedValues(drawing)
  const options = columns[0]?.options
  const ends = endsOf(columns)
  const colored = options?.color.mode === 'thresholds' || options?.color.mode === ''
  return {
    kind,
    unit: options?.unit,
    times,
    series,
    thresholds: options && colored ? drawnThresholds(options, ends) : [],
    look: said({
      ...(options && valueLook(options)),
      min: options?.min,
      max: options?.max,
      reduce,
      thresholds: colored ? ('color' as const) : ('off' as const),
      baseColor: colored && options ? absoluteSteps(options, ends)[0]?.color : undefined,
      ...more,
    }),
    warnings,
  }
}

function orientation(options: Record<string, unknown>): boolean | undefined {
  if (options['orientation'] === 'horizontal') return true
  return options['orientation'] === 'vertical' ? false : undefined
}
