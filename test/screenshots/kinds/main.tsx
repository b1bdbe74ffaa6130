import '#shared/look/tokens.css'
import 'uplot/dist/uPlot.min.css'
import '#extension/charts/chart.css'
import '#extension/ui/ui.css'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { Legend } from '#extension/charts/legend.tsx'
import { PanelDrawing, wantsLegend } from '#extension/charts/panel-drawing.tsx'
import { readTheme, type ChartTheme } from '#extension/charts/read-theme.ts'
import { Tooltip, type Hovered } from '#extension/charts/tooltip.tsx'
import type { Panel } from '#shared/model/panel.ts'
import { busyPanel, samplePanels } from './sample-panels.ts'

/** `?theme=dark&panel=stat`: every sample, or one; `busy` is twenty series of two thousand samples. */
const asked = new URLSearchParams(location.search)
const none: ReadonlySet<number> = new Set()

function Sample({ panel, theme }: { panel: Panel; theme: ChartTheme }) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const [hidden, setHidden] = useState(none)
  return (
    <section
      style={{
        display: 'flex',
        flexDirection: 'column',
        position: 'relative',
        height: '300px',
        margin: '0 0 12px',
        padding: '11px 14px 9px',
        border: '1px solid var(--line)',
        borderRadius: 'var(--radius-m)',
      }}
    >
      <h3 style={{ fontSize: '13px' }}>{panel.title}</h3>
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, position: 'relative' }}>
        <PanelDrawing
          panel={panel}
          theme={theme}
          zone="UTC"
          hidden={hidden}
          hovered={hovered}
          onHover={setHovered}
          onZoom={() => undefined}
        />
        {wantsLegend(panel) && <Legend panel={panel} theme={theme} hidden={hidden} onHidden={setHidden} />}
        {hovered && <Tooltip panel={panel} hovered={hovered} hidden={hidden} theme={theme} zone="UTC" />}
      </div>
    </section>
  )
}

const page = document.documentElement
page.dataset.theme = asked.get('theme') ?? 'light'
const name = asked.get('panel')
const panels = name === 'busy' ? [busyPanel()] : samplePanels().filter(panel => !name || panel.title === name)
render(
  <main style={{ padding: '12px' }}>
    {panels.map(panel => (
      <Sample key={panel.title} panel={panel} theme={readTheme(page)} />
    ))}
  </main>,
  document.getElementById('root') ?? document.body,
)
