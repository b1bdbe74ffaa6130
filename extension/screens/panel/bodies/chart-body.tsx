import { useState } from 'preact/hooks'
import { Legend } from '#extension/charts/legend.tsx'
import { PanelDrawing, wantsLegend } from '#extension/charts/panel-drawing.tsx'
import type { ChartTheme } from '#extension/charts/read-theme.ts'
import { Tooltip, type Hovered } from '#extension/charts/tooltip.tsx'
import type { Panel } from '#shared/model/panel.ts'
import type { LivePanel } from '../live/use-panel.ts'
import { rangeBetween } from '../live/zoom.ts'
import { useHidden } from './use-hidden.ts'

/** Chart, legend and tooltip. A range is dragged to look closer; a double click goes back. */
export function ChartBody({ panel, theme, live }: { panel: Panel; theme: ChartTheme; live: LivePanel }) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const { zone, page, ranges, off, setOff } = live
  const hidden = useHidden(panel, off)
  return (
    <div class="body">
      {/* The keyboard has keys of its own for this. */}
      <div class="drawing" onDblClick={() => ranges.back()}>
        <PanelDrawing
          panel={panel}
          theme={theme}
          zone={zone}
          hidden={hidden}
          hovered={hovered}
          onHover={setHovered}
          cursorAt={page.cursorAt}
          onCursor={page.tellCursor}
          onDrawn={live.overlay?.onDrawn}
          onZoom={(from, to) => ranges.go(rangeBetween(from, to))}
        />
      </div>
      {wantsLegend(panel) && (
        <Legend
          panel={panel}
          theme={theme}
          hidden={hidden}
          onHidden={next => setOff(new Set([...next].flatMap(index => panel.series[index]?.name ?? [])))}
        />
      )}
      {hovered && <Tooltip panel={panel} hovered={hovered} hidden={hidden} theme={theme} zone={zone} />}
    </div>
  )
}
