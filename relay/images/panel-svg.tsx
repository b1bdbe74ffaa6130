/** @jsxImportSource hono/jsx */
import { rangeLabel } from '#shared/format/range-label.ts'
import { formatValue } from '#shared/format/units.ts'
import { seriesColor } from '#shared/look/series-color.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import type { Panel } from '#shared/model/panel.ts'
import { chartScales, type Box, type ChartScales } from './chart-scales.ts'
import { clip } from './clip.ts'
import { legendLayout, PanelLegend } from './panel-legend.tsx'
import { MarkShades, ThresholdLines } from './panel-marks.tsx'
import { seriesArea, seriesPath } from './series-path.ts'

export type PanelImage = {
  /** CSS pixels. */
  width?: number
  /** Of the plot alone; title, axis and legend come on top. */
  height?: number
  /** IANA zone of the time axis; UTC when missing. */
  zone?: string
}

const headHeight = 34
const axisHeight = 26
/** More lines than this are a grey wall and a heavy page. */
const mostLines = 60

/**
 * A Panel as one SVG element, for pages without the extension.
 * Every colour is a custom property of tokens.css, so that one drawing serves both themes.
 */
export function panelSvg(panel: Panel, { width = 760, height = 200, zone }: PanelImage = {}) {
  const legend = legendLayout(panel, width)
  const plotTop = headHeight + 6
  const whole = plotTop + height + axisHeight + legend.height + 4
  const scales = chartScales(panel, { left: 0, top: plotTop, width, height }, zone)
  const bottom: Box = { left: 0, top: plotTop + height + axisHeight + 2, width, height: legend.height }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${whole}`}
      width={width}
      height={whole}
      role="img"
      aria-label={spoken(panel)}
      font-family="var(--font)"
      font-size="11"
    >
      <Head panel={panel} width={width} zone={zone} />
      {isEmptyPanel(panel) ? (
        <Empty panel={panel} scales={scales} zone={zone} />
      ) : (
        <>
          <MarkShades panel={panel} scales={scales} />
          <Axes scales={scales} />
          <Lines panel={panel} scales={scales} />
          <ThresholdLines panel={panel} scales={scales} />
          <PanelLegend panel={panel} box={bottom} />
        </>
      )}
    </svg>
  )
}

function Head({ panel, width, zone }: { panel: Panel; width: number; zone?: string }) {
  const range = `${rangeLabel(panel.window, zone)}${zone ? '' : ' UTC'}`
  const chip = range.length * 6.5 + 20
  const titleWidth = width - chip - 12
  const room = (titleWidth - 22) / 7.6
  const title = clip(panel.title, room)
  const where = clip(panel.source.connection, Math.max(1, room - title.length - 1))
  return (
    <>
      <g fill="none" stroke="var(--accent)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
        <circle cx="7" cy="15" r="6" />
        <path d="M4 16.5 6 14l2 2 2.5-3.5" />
      </g>
      {/* A viewport of its own: fonts are wider here than there, and a long title must not reach the chip. */}
      <svg width={titleWidth} height={headHeight} overflow="hidden">
        <text x="22" y="19.5" font-size="13">
          <tspan font-weight="600" fill="var(--ink)">
            {title}
          </tspan>
          {where.length > 3 && (
            <tspan dx="8" font-size="12" fill="var(--ink-3)">
              {where}
            </tspan>
          )}
        </text>
      </svg>
      <rect
        x={width - chip - 0.5}
        y="4.5"
        width={chip}
        height="22"
        rx="11"
        fill="none"
        stroke="var(--line)"
        aria-hidden="true"
      />
      <text x={width - chip / 2} y="19.5" font-size="12" fill="var(--ink-2)" text-anchor="middle">
        {range}
      </text>
    </>
  )
}

function Axes({ scales }: { scales: ChartScales }) {
  const { plot, x, y } = scales
  const bottom = plot.top + plot.height
  const right = plot.left + plot.width
  return (
    <g fill="var(--ink-3)">
      {scales.yTicks.map(tick => (
        <>
          <line x1={plot.left} x2={right} y1={y(tick.at)} y2={y(tick.at)} stroke="var(--line)" />
          <text x={plot.left - 8} y={y(tick.at) + 4} text-anchor="end">
            {tick.text}
          </text>
        </>
      ))}
      {scales.xTicks.map(tick => {
        const at = x(tick.at)
        const anchor = at < plot.left + 16 ? 'start' : at > right - 18 ? 'end' : 'middle'
        return (
          <>
            <line x1={at} x2={at} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
            <text x={at} y={bottom + 18} text-anchor={anchor}>
              {tick.text}
            </text>
          </>
        )
      })}
    </g>
  )
}

function Lines({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  const only = panel.series.length === 1 ? panel.series[0] : undefined
  return (
    <g fill="none" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">
      {only && (
        <path
          d={seriesArea(panel.times, only.values, scales)}
          fill={seriesColor(only.labels, 0)}
          fill-opacity="0.1"
          stroke="none"
        />
      )}
      {panel.series.slice(0, mostLines).map((series, index) => (
        <path d={seriesPath(panel.times, series.values, scales)} stroke={seriesColor(series.labels, index)} />
      ))}
    </g>
  )
}

function Empty({ panel, scales, zone }: { panel: Panel; scales: ChartScales; zone?: string }) {
  const { plot } = scales
  return (
    <>
      <rect x="0.5" y={plot.top} width={plot.left + plot.width - 1} height={plot.height} rx="6" fill="var(--scrim)" />
      <text
        x={(plot.left + plot.width) / 2}
        y={plot.top + plot.height / 2 + 4}
        font-size="13"
        fill="var(--ink-2)"
        text-anchor="middle"
      >
        {`No data, ${rangeLabel(panel.window, zone)}`}
      </text>
    </>
  )
}

/** The chart in one sentence, for those who hear it. */
function spoken(panel: Panel): string {
  if (isEmptyPanel(panel)) return `${panel.title}: no data`
  const values = panel.series.slice(0, 6).map(series => {
    const last = series.values.findLast(value => value !== null)
    return `${series.name} ${last === undefined || last === null ? 'no value' : formatValue(last, series.unit ?? panel.unit)}`
  })
  return `${panel.title}: ${values.join(', ')}${panel.series.length > 6 ? ` and ${panel.series.length - 6} more` : ''}`
}
