/** @jsxImportSource hono/jsx */
import { rangeLabel } from '#shared/format/range-label.ts'
import { bucketText, heatMost } from '#shared/drawing/heat.ts'
import { reduceValues } from '#shared/drawing/reduce.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import type { Panel } from '#shared/model/panel.ts'
import { chartScales, type Box } from './chart-scales.ts'
import { clip } from './clip.ts'
import { HeatGrid } from './heat-grid.tsx'
import { legendLayout, PanelLegend } from './panel-legend.tsx'
import { tableHeight, TableRows } from './table-rows.tsx'
import { TimePlot } from './time-plot.tsx'
import { ValueTiles } from './value-tiles.tsx'

export type PanelImage = {
  /** CSS pixels. */
  width?: number
  /** Of the plot alone; title, axis and legend come on top. */
  height?: number
  /** IANA zone of the time axis; UTC when missing. */
  zone?: string
  /** A margin on all sides, in the colour of the ground: for a picture that stands alone. */
  mat?: number
}

const headHeight = 34
const axisHeight = 26

/**
 * A Panel as one SVG element, for pages without the extension.
 * Every colour is a custom property of tokens.css, so that one drawing serves both themes.
 */
export function panelSvg(panel: Panel, { width: outer = 760, height = 200, zone: own, mat = 0 }: PanelImage = {}) {
  const width = outer - 2 * mat
  const zone = panel.zone ?? own
  const drawing = drawingOf(panel)
  const timed = drawing === 'time'
  const legend = timed && panel.look?.legend !== 'hidden' ? legendLayout(panel, width).height : 0
  const plotTop = headHeight + (drawing === 'heat' ? 16 : 6)
  const inner = drawing === 'table' && !isEmptyPanel(panel) ? tableHeight(panel) : height
  const plot: Box = { left: 0, top: plotTop, width, height: inner }
  const below = timed || drawing === 'heat' ? axisHeight : 0
  const whole = plotTop + inner + below + legend + 4
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${-mat} ${-mat} ${outer} ${whole + 2 * mat}`}
      width={outer}
      height={whole + 2 * mat}
      role="img"
      aria-label={spoken(panel)}
      font-family="var(--font)"
      font-size="11"
    >
      {mat > 0 && <rect x={-mat} y={-mat} width={outer} height={whole + 2 * mat} fill="var(--surface)" />}
      <Head panel={panel} width={width} zone={zone} />
      {isEmptyPanel(panel) ? (
        <Empty panel={panel} plot={plot} zone={zone} />
      ) : timed ? (
        <>
          <TimePlot panel={panel} scales={chartScales(panel, plot, zone)} />
          {legend > 0 && (
            <PanelLegend panel={panel} box={{ left: 0, top: plotTop + inner + below + 2, width, height: legend }} />
          )}
        </>
      ) : drawing === 'value' ? (
        <ValueTiles panel={panel} box={plot} />
      ) : drawing === 'heat' ? (
        <HeatGrid panel={panel} box={plot} zone={zone} />
      ) : (
        <TableRows panel={panel} box={plot} zone={zone} />
      )}
    </svg>
  )
}

function drawingOf({ kind, look }: Panel): 'time' | 'value' | 'heat' | 'table' {
  if (kind === 'timeseries' || (kind === 'bar' && look?.bars === 'columns')) return 'time'
  if (kind === 'heatmap') return 'heat'
  return kind === 'table' || kind === 'logs' ? 'table' : 'value'
}

function Head({ panel, width, zone }: { panel: Panel; width: number; zone: string | undefined }) {
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

function Empty({ panel, plot, zone }: { panel: Panel; plot: Box; zone: string | undefined }) {
  return (
    <>
      <rect x="0.5" y={plot.top} width={plot.width - 1} height={plot.height} rx="6" fill="var(--scrim)" />
      <text
        x={plot.width / 2}
        y={plot.top + plot.height / 2 + 4}
        font-size="13"
        fill="var(--ink-2)"
        text-anchor="middle"
      >
        {panel.look?.noValue ?? `No data, ${rangeLabel(panel.window, zone)}`}
      </text>
    </>
  )
}

/** The chart in one sentence, for those who hear it. */
function spoken(panel: Panel): string {
  if (isEmptyPanel(panel)) return `${panel.title}: no data`
  if (panel.kind === 'heatmap') return `${panel.title}: ${spokenHeat(panel)}`
  if (panel.table) return `${panel.title}: a table of ${panel.table.rows.length} rows`
  const named = panel.series.filter(series => !series.look?.band)
  const values = named
    .slice(0, 6)
    .map(series => `${series.name} ${valueText(reduceValues(series.values, panel.look?.reduce), panel, series)}`)
  return `${panel.title}: ${values.join(', ')}${named.length > 6 ? ` and ${named.length - 6} more` : ''}`
}

function spokenHeat(panel: Panel): string {
  const most = heatMost(panel.series)
  const row = panel.series.findIndex(series => series.values.includes(most))
  return `at most ${most} in ${bucketText(panel, row)}`
}
