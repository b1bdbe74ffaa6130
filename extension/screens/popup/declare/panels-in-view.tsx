import type { DeclaredPanel } from '#extension/storage/declared-draft.ts'
import { words } from '../words.ts'

type PanelsInViewProps = { panels: readonly DeclaredPanel[]; onChange: (panels: DeclaredPanel[]) => void }

/** The panels that were in view on the page: which of them go into the incident. */
export function PanelsInView({ panels, onChange }: PanelsInViewProps) {
  return (
    <fieldset class="panels-in-view">
      <legend>{words.panelsInView}</legend>
      {panels.map((panel, index) => (
        <label key={panel.url} title={panel.url}>
          <input
            type="checkbox"
            checked={panel.on}
            onChange={event => onChange(panels.with(index, { ...panel, on: event.currentTarget.checked }))}
          />
          <span class="panel-name">
            {panel.title}
            <span class="hint">{hostOf(panel.url)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function hostOf(url: string): string {
  return new URL(url).host
}
