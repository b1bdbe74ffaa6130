import { useState } from 'preact/hooks'
import { mostPanelsEver, panelHeights, type PanelSettings } from '#extension/messages/panel-settings.ts'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useAutosave } from '../use-autosave.ts'
import { refreshChoices, zoneChoices } from './choices.ts'
import { words } from './words.ts'

type PanelsFormProps = { deps: OptionsDeps; first: PanelSettings; fixed: Partial<PanelSettings> }

const themes = ['page', 'light', 'dark'] as const

/** Saved as it is filled in. */
export function PanelsForm({ deps, first, fixed }: PanelsFormProps) {
  const { value, change, saidAt } = useAutosave(first, settings => deps.ask('panels/set', settings))
  const number = (field: 'height' | 'mostPanels', least: number, most: number, bad: string) => (
    <NumberField
      label={words[field]}
      hint={words[`${field}Hint`]}
      first={value[field]}
      {...{ least, most, bad }}
      fixed={field in fixed}
      onChange={next => change(field, next, words.saved, true)}
    />
  )
  return (
    <form class="form wide" onSubmit={event => event.preventDefault()}>
      <div class="saved-field">
        <Select
          label={words.theme}
          value={value.theme}
          fixed={'theme' in fixed}
          onChoose={theme => change('theme', theme, words.saved)}
          choices={themes.map(theme => ({ value: theme, label: words.themes[theme] }))}
        />
        <SaidLine said={saidAt('theme')} />
      </div>
      <div class="saved-field">
        {number(
          'height',
          panelHeights.least,
          panelHeights.most,
          words.heightBad(panelHeights.least, panelHeights.most),
        )}
        <SaidLine said={saidAt('height')} />
      </div>
      <div class="saved-field">
        <Select
          label={words.refresh}
          hint={words.refreshHint}
          value={String(value.refresh)}
          fixed={'refresh' in fixed}
          onChoose={chosen => change('refresh', chosen === 'null' ? null : Number(chosen), words.saved)}
          choices={refreshChoices(value.refresh, words.refreshes)}
        />
        <SaidLine said={saidAt('refresh')} />
      </div>
      <div class="saved-field">
        <Select
          label={words.zone}
          hint={words.zoneHint}
          value={value.zone}
          fixed={'zone' in fixed}
          onChoose={zone => change('zone', zone, words.saved)}
          choices={zoneChoices(value.zone, words.zoneOfBrowser)}
        />
        <SaidLine said={saidAt('zone')} />
      </div>
      <div class="saved-field">
        {number('mostPanels', 1, mostPanelsEver, words.mostPanelsBad(mostPanelsEver))}
        <SaidLine said={saidAt('mostPanels')} />
      </div>
    </form>
  )
}

type NumberFieldProps = {
  label: string
  hint: string
  first: number
  least: number
  most: number
  bad: string
  fixed: boolean
  onChange: (value: number) => void
}

/** What is no number between the two stays typed, and is not saved. */
function NumberField({ first, least, most, bad, onChange, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(first))
  const isGood = (text: string) => /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
  return (
    <Field
      {...field}
      value={typed}
      trouble={isGood(typed) ? undefined : bad}
      onInput={text => {
        setTyped(text)
        if (isGood(text)) onChange(Number(text))
      }}
    />
  )
}
