import { useState } from 'preact/hooks'
import { Legend } from '#extension/charts/legend.tsx'
import { PanelDrawing, wantsLegend } from '#extension/charts/panel-drawing.tsx'
import type { ChartTheme } from '#extension/charts/read-theme.ts'
import { Tooltip, type Hovered } from '#extension/charts/tooltip.tsx'
import type { Panel } from '#shared/model/panel.ts'
import { useHidden } from './use-hidden.ts'

/** Chart, legend and tooltip. */
export function ChartBody({ panel, theme, zone }: { panel: Panel; theme: ChartTheme; zone: string }) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  // By name, so that a choice survives a renewal that brings series in another order.
  const hidden = useHidden(panel, off)
  return (
    <div class="body">
      <PanelDrawing panel={panel} theme={theme} zone={zone} hidden={hidden} hovered={hovered} onHover={setHovered} />
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
