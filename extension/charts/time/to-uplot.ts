import type uPlot from 'uplot'
import { seriesSides } from '#shared/drawing/axes.ts'
import { stackSeries } from '#shared/drawing/stack.ts'
import { axisRange } from '#shared/drawing/value-axis.ts'
import type { Panel } from '#shared/model/panel.ts'
import { withOpacity, type ChartTheme } from '../read-theme.ts'
import { seriesLines } from '../theme-color.ts'
import { timeAxis, valueAxis } from './chart-axes.ts'
import type { ChartLook } from './chart-look.ts'
import { drawMarks } from './draw-marks.ts'
import { drawThresholds } from './draw-thresholds.ts'
import { drawOutliers } from './draw-outliers.ts'
import { drawOf, scaleOf, seriesOptions } from './series-options.ts'

/** Past this many, the dots at the cursor are a cloud, and moving them takes longer than a frame. */
const mostDots = 60

/** A Panel as uPlot's options and columns. Missing samples stay gaps. */
export function toUplot(panel: Panel, look: ChartLook): { options: uPlot.Options; data: uPlot.AlignedData } {
  const { theme } = look
  const { from, to } = panel.window
  const sides = seriesSides(panel)
  const stacks = stackSeries(panel, look.hidden)
  const lines = seriesLines(panel.series, theme)
  const dots = panel.series.length <= mostDots
  // Bars stand around their sample: the first and the last need half a step more.
  const edge = panel.series.some(series => drawOf(panel, series) === 'bars') ? panel.window.step / 2 : 0
  return {
    data: [panel.times, ...panel.series.map((series, index) => stacks[index]?.high ?? series.values)],
    options: {
      width: look.width,
      height: look.height,
      padding: [10, sides.includes('right') ? 0 : 10, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: look.canZoom === true, y: false, setScale: false, dist: 6 },
        points: { show: dots, size: 7, width: 0, fill: (_, index) => lines[index - 1]?.color ?? theme.ink },
      },
      scales: { x: { time: true, range: () => [from - edge, to + edge] }, ...valueScales(panel) },
      axes: [
        timeAxis(panel, look),
        ...(['left', 'right'] as const)
          .filter(side => sides.includes(side) || (side === 'left' && sides.length === 0))
          .map(side => valueAxis(panel, side, sides, theme)),
      ],
      series: [
        {},
        ...panel.series.map((_, index) => seriesOptions({ panel, index, look, sides, stacked: stacks[index], lines })),
      ],
      bands: bandsOf(panel, theme),
      hooks: {
        drawAxes: [drawThresholds(panel, theme), drawMarks(panel, theme)],
        draw: panel.series.some(series => series.look?.band) ? [drawOutliers(panel, look)] : [],
      },
    },
  }
}

function valueScales(panel: Panel): uPlot.Scales {
  const { look, thresholds } = panel
  const drawn = look?.thresholds === 'off' || look?.thresholds === 'color' ? [] : thresholds
  const scale = (left: boolean): uPlot.Scale => ({
    ...(look?.log ? { distr: 3, log: look.log === 2 ? 2 : 10 } : {}),
    range: (_, min, max) =>
      look?.percent
        ? [min < 0 ? -1 : 0, 1]
        : axisRange(min, max, {
            thresholds: left ? drawn.map(threshold => threshold.value) : [],
            min: look?.min,
            max: look?.max,
            log: look?.log,
          }),
  })
  return { [scaleOf('left')]: scale(true), [scaleOf('right')]: scale(false) }
}

/** Between the edges of a band: the first upper edge with the first lower one, and so on. */
function bandsOf({ series }: Panel, theme: ChartTheme): uPlot.Band[] {
  const edges = (edge: 'low' | 'high') => series.flatMap((one, at) => (one.look?.band === edge ? [at] : []))
  const lows = edges('low')
  return edges('high').flatMap((high, index): uPlot.Band[] => {
    const low = lows[index]
    const fill = series[high]?.look?.fill ?? 0.16
    return low === undefined ? [] : [{ series: [high + 1, low + 1], fill: withOpacity(theme.info, fill || 0.16) }]
  })
}
