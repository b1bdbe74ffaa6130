import { useState } from 'preact/hooks'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { ProjectSettings } from '#shared/model/project.ts'
import { SaidLine } from '../../said-line.tsx'
import type { ProjectApi } from '../project-api.ts'
import { useAutosave } from '../../use-autosave.ts'
import { words } from '../words.ts'
import { groupings, namesIn } from './grouping.ts'

const text = words.incidents

type SettingsFormProps = { api: ProjectApi; first: ProjectSettings; templates: readonly string[] }
type Switch = 'createIncident' | 'sendEmail' | 'emailDevelopers' | 'autoClose' | 'closeResolvesAlerts'

/** The form of what becomes of alerts. Saved as it is filled in. */
export function SettingsForm({ api, first, templates }: SettingsFormProps) {
  const { value, change, saidAt } = useAutosave(first, settings =>
    api.send('PUT', '/settings', settings, ProjectSettings),
  )
  const [labels, setLabels] = useState(first.labels.join(', '))
  const [minutes, setMinutes] = useState(String(first.reopenMinutes))
  const [grouped, setGrouped] = useState(first.grouping.by === 'labels' ? first.grouping.labels.join(', ') : '')
  const { grouping } = value
  const isNumber = /^\d{1,5}$/.test(minutes.trim()) && Number(minutes) <= 10_080

  const toggle = (field: Switch, disabled = false) => (
    <div class="saved-field">
      <label class="check">
        <input
          type="checkbox"
          checked={value[field]}
          disabled={disabled}
          onChange={event => change(field, event.currentTarget.checked, words.saved)}
        />
        <span>{text[field]}</span>
      </label>
      <SaidLine said={saidAt(field)} />
    </div>
  )

  return (
    <form class="form wide" onSubmit={event => event.preventDefault()}>
      {toggle('createIncident')}
      <div class="saved-field">
        <Select
          label={text.template}
          hint={text.templateHint}
          value={value.template ?? ''}
          onChoose={name => change('template', name || null, words.saved)}
          choices={[
            { value: '', label: text.noTemplate },
            ...[...new Set([...templates, ...(value.template ? [value.template] : [])])].map(name => ({
              value: name,
              label: name,
            })),
          ]}
        />
        <SaidLine said={saidAt('template')} />
      </div>
      <div class="saved-field">
        <Select
          label={text.grouping}
          value={grouping.by}
          onChoose={by => {
            if (by !== 'labels') return change('grouping', { by }, words.saved)
            change(
              'grouping',
              { by, labels: namesIn(grouped).length > 0 ? namesIn(grouped) : ['alertname'] },
              words.saved,
            )
            if (namesIn(grouped).length === 0) setGrouped('alertname')
          }}
          choices={groupings.map(by => ({ value: by, label: text.groupings[by] }))}
        />
        {grouping.by === 'labels' && (
          <Field
            label={text.groupLabels}
            hint={text.groupLabelsHint}
            trouble={namesIn(grouped).length === 0 ? text.groupLabelsBad : undefined}
            value={grouped}
            onInput={typed => {
              setGrouped(typed)
              if (namesIn(typed).length > 0)
                change('grouping', { by: 'labels', labels: namesIn(typed) }, words.saved, true)
            }}
          />
        )}
        <SaidLine said={saidAt('grouping')} />
      </div>
      <div class="saved-field">
        <Field
          label={text.labels}
          hint={text.labelsHint}
          value={labels}
          onInput={typed => {
            setLabels(typed)
            change('labels', namesIn(typed), words.saved, true)
          }}
        />
        <SaidLine said={saidAt('labels')} />
      </div>
      {toggle('sendEmail')}
      {toggle('emailDevelopers', !value.sendEmail)}
      {toggle('autoClose')}
      {toggle('closeResolvesAlerts')}
      <div class="saved-field">
        <Field
          label={text.reopenMinutes}
          hint={text.reopenHint}
          trouble={isNumber ? undefined : text.reopenBad}
          value={minutes}
          onInput={typed => {
            setMinutes(typed)
            if (/^\d{1,5}$/.test(typed.trim()) && Number(typed) <= 10_080) {
              change('reopenMinutes', Number(typed), words.saved, true)
            }
          }}
        />
        <SaidLine said={saidAt('reopenMinutes')} />
      </div>
    </form>
  )
}
