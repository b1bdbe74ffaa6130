import { useState } from 'preact/hooks'
import { Legend } from '#extension/charts/legend.tsx'
import { PanelDrawing } from '#extension/charts/panel-drawing.tsx'
import type { ChartTheme } from '#extension/charts/read-theme.ts'
import { Tooltip, type Hovered } from '#extension/charts/tooltip.tsx'
import { useNow } from '#extension/ui/use-every.ts'
import { demoPanel } from './demo-panel.ts'
import { words } from './words.ts'

/** A panel as it stands in a page, with figures that are made up; it goes on while one looks at it. */
export function DemoChart({ theme, zone }: { theme: ChartTheme; zone: string }) {
  const now = useNow(() => Date.now(), 15_000)
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set())
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const panel = demoPanel(now, words.demo.title)
  return (
    <figure class="demo" aria-label={words.demo.label}>
      <figcaption>
        <b>{words.demo.title}</b> <span class="hint">{words.demo.made}</span>
      </figcaption>
      <div class="drawing">
        <PanelDrawing panel={panel} theme={theme} zone={zone} hidden={hidden} hovered={hovered} onHover={setHovered} />
      </div>
      <Legend panel={panel} theme={theme} hidden={hidden} onHidden={setHidden} />
      {hovered && <Tooltip panel={panel} hovered={hovered} hidden={hidden} theme={theme} zone={zone} />}
    </figure>
  )
}
