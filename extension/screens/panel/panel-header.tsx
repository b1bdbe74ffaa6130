import { BackIcon, ExpandIcon, PauseIcon, PlayIcon, TraceMark } from '#extension/ui/icons.tsx'
import { IconButton } from '#extension/ui/button.tsx'
import { MenuButton } from '#extension/ui/menu-button.tsx'
import type { MenuItem } from '#extension/ui/menu-entry.tsx'
import { whereLabel } from './figure-label.ts'
import type { LivePanel } from './live/use-panel.ts'
import type { PanelDeps } from './panel-deps.ts'
import { Chooser } from './tools/chooser.tsx'
import { RangePicker } from './tools/range-picker.tsx'
import { words } from './words.ts'

type PanelHeaderProps = {
  live: LivePanel
  deps: PanelDeps
  title: string | undefined
  items: readonly MenuItem[]
  said: string
  onFullScreen: () => void
}

/** Title, where it comes from, two chips, two icons. */
export function PanelHeader({ live, deps, title, items, said, onFullScreen }: PanelHeaderProps) {
  const { claim, panel, choice } = live
  const choices = panel?.choices ?? []
  return (
    <header>
      {choice === undefined ? (
        <TraceMark />
      ) : (
        <IconButton name={words.allPanels} onClick={() => live.choose(undefined)}>
          <BackIcon />
        </IconButton>
      )}
      <div class="names">
        {claim ? (
          <>
            <h1 title={title}>{title}</h1>
            <span class="where" title={whereLabel(claim)}>
              {whereLabel(claim)}
            </span>
          </>
        ) : live.failure ? (
          <h1>{words.untitled}</h1>
        ) : (
          <span class="bone title-bone" />
        )}
      </div>
      <output class="said" title={said}>
        {said}
      </output>
      <div class="chips">
        {choices.length > 1 && <Chooser choices={choices} choice={choice} onChoose={live.choose} />}
        {live.live && <LiveChip live={live} />}
        {claim && <RangePicker live={live} deps={deps} />}
        {live.panel && (
          <IconButton name={words.fullScreen} onClick={onFullScreen}>
            <ExpandIcon />
          </IconButton>
        )}
        {claim && <MenuButton name={words.more} items={items} back={words.range.back} />}
      </div>
    </header>
  )
}

function LiveChip({ live: { paused, setPaused, every } }: { live: LivePanel }) {
  return (
    <button
      class="chip press live"
      type="button"
      title={paused ? words.resume : words.pause}
      onClick={() => setPaused(!paused)}
    >
      <i class={paused ? 'dot off' : 'dot'} />
      <span class="live-word">{paused ? words.paused : words.live(words.every(every))}</span>
      <span class="unseen">{paused ? words.resume : words.pause}</span>
      {paused ? <PlayIcon /> : <PauseIcon />}
    </button>
  )
}
