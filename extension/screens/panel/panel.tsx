import { useEffect, useState } from 'preact/hooks'
import { IncidentBody } from './bodies/incident-body.tsx'
import { figureLabel } from './figure-label.ts'
import { panelView } from './live/panel-view.ts'
import { useNextStep } from './live/use-next-step.ts'
import { usePanel, type LivePanel } from './live/use-panel.ts'
import { rangeBetween, writtenRange, zoomedRange } from './live/zoom.ts'
import { PanelBody } from './panel-body.tsx'
import type { PanelDeps } from './panel-deps.ts'
import { PanelHeader } from './panel-header.tsx'
import { PanelNotes } from './panel-notes.tsx'
import { cursorText } from './tools/cursor-keys.ts'
import { hasLogs } from './tools/menu/logs-entry.ts'
import { menuItems } from './tools/menu/menu-items.ts'
import { OpenedTool } from './tools/opened-tool.tsx'
import { usePanelKeys, type KeyAction } from './tools/panel-keys.ts'
import { rangeText } from './tools/range-text.ts'
import type { ToolName } from './tools/registry.ts'
import { useSaid } from './tools/use-said.ts'
import { words } from './words.ts'

/** One panel, as it sits in a foreign page. */
export function PanelScreen({ deps }: { deps: PanelDeps }) {
  const live = usePanel(deps)
  const [tabled, setTabled] = useState(false)
  const [tool, open] = useState<ToolName | null>(null)
  const [said, say] = useSaid()
  const [spoken, speak] = useState('')
  const shown = live.choice !== undefined && live.panel && live.panel.choice !== live.choice ? undefined : live.panel
  const view = panelView(shown, live.failure)
  const { claim } = live
  const kind = claim?.source ?? ''
  const tall = tool === 'logs' || tool === 'alerts'
  useEffect(() => deps.signal({ tocsin: 'state', state: view.state, panelKind: kind, tall }), [view.state, kind, tall])
  const { take, trouble } = useNextStep(deps, live.again)

  const range = rangeText(live, deps.zone)
  useEffect(() => (live.ranges.range ? speak(words.nowShown(range)) : undefined), [live.ranges.range, range])

  async function fullScreen(): Promise<void> {
    if ((await deps.fullScreen()) || !deps.ticket) return
    await deps.ask('panel/tab', { ticket: deps.ticket }).catch(() => say(words.notExpanded))
  }

  const world = {
    live,
    deps,
    say,
    drawn: view.state === 'ready',
    tabled,
    table: view.state === 'ready' && !isGrid(live) ? () => setTabled(!tabled) : null,
    zoomAll: view.state === 'ready' || view.state === 'empty' ? () => zoomAll(live, say) : null,
    fullScreen: () => void fullScreen(),
    open,
  }
  useEffect(() => {
    if (!shown || !location.hash.includes('&begin=')) return
    import('./tools/begin-panel.ts').then(
      ({ beginPanel }) => beginPanel(world),
      () => undefined, // an update took the file away
    )
  }, [!shown])

  function act(action: KeyAction): void {
    if (action === 'help') open(tool === 'help' ? null : 'help')
    else if (action === 'logs') toggleLogs()
    else if (action === 'table') world.table?.()
    else if (action === 'full-screen') world.fullScreen()
    else if (action === 'renew') live.again()
    else if (action === 'back') live.ranges.back()
    else if (action === 'leave') stepBack()
    else if (live.panel) {
      const factor = action === 'zoom-in' ? 0.5 : 2
      live.ranges.go(zoomedRange(live.panel.window, factor, live.page.cursor(), deps.now()))
    }
  }

  function toggleLogs() {
    if (hasLogs(live)) open(tool === 'logs' ? null : 'logs')
  }

  /** Escape undoes the last thing first, and at the end leaves the frame. */
  function stepBack() {
    if (tabled) setTabled(false)
    else if (live.ranges.back()) return
    else if (live.choice !== undefined) live.choose(undefined)
    else deps.leave()
  }

  usePanelKeys(act, () => requestAnimationFrame(() => speak(cursorText())), claim?.quietKeys) // once it is drawn

  if (shown?.incident && view.state === 'ready') {
    return (
      <figure class="panel card-panel" aria-label={figureLabel(claim, undefined)}>
        <IncidentBody incident={shown.incident} now={deps.now} />
      </figure>
    )
  }
  return (
    <figure
      class={`panel shape-${claim?.shape ?? 'panel'}`}
      aria-label={figureLabel(claim, view.state === 'ready' ? view.panel : undefined, range)}
      aria-busy={live.busy}
    >
      <PanelHeader
        live={live}
        deps={deps}
        title={titleOf(live)}
        items={menuItems(world)}
        said={said}
        onFullScreen={world.fullScreen}
      />
      <PanelNotes view={view} trouble={trouble} live={live} deps={deps} />
      <PanelBody view={view} deps={deps} live={live} tabled={tabled} onNext={take} />
      {tool && <OpenedTool key={tool} name={tool} live={live} deps={deps} say={say} onClose={() => open(null)} />}
      <div class="unseen" aria-live="polite">
        {spoken}
      </div>
    </figure>
  )
}

function isGrid({ choice, panel }: LivePanel): boolean {
  return choice === undefined && (panel?.choices?.length ?? 0) > 1
}

/** The chosen panel's own title; a link's expression says more than a title that repeats it. */
function titleOf({ claim, panel, choice }: LivePanel): string | undefined {
  if (claim?.source === 'tocsin' && panel) return panel.title
  if (!claim || claim.source !== 'grafana') return claim?.title
  const chosen = panel?.choices?.find(({ id }) => id === choice)?.title
  return chosen ?? (panel && !panel.choices ? panel.title : claim.title)
}

/** The range that is shown, as everybody on the page can read it: a range that moves with the present moves there, too. */
function zoomAll({ ranges, claim, panel, page }: LivePanel, say: (what: string) => void): void {
  const window = panel && rangeBetween(panel.window.from, panel.window.to)
  const range = ranges.range ?? writtenRange(claim?.range) ?? window
  if (!range) return
  page.tellRange(range)
  say(words.zoomedAll)
}
