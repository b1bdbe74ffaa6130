import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Operator } from '#shared/model/comparison.ts'
import type { Severity } from '#shared/model/severity.ts'
import { formatDuration } from '#shared/time/durations.ts'
import { lengths, type Draft, type DraftField } from './draft.ts'
import { words } from './words.ts'

// Their schemas would bring zod into the frame.
const operators = Object.keys(words.operators) as Operator[]
const severities = Object.keys(severityShapes) as Severity[]

type AlertFormProps = {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  projects: readonly { slug: string; name: string }[]
  project: string
  onProject: (slug: string) => void
  trouble: DraftField | null
  busy: boolean
  /** When it would have fired, in a sentence. */
  preview: string
  onSave: () => void
  /** Absent where the chart is no PromQL. */
  onCopy?: (() => void) | undefined
}

export function AlertForm(props: AlertFormProps) {
  const { draft, onChange, projects, project, onProject, trouble, busy, preview, onSave, onCopy } = props
  return (
    <form
      class="alert-form"
      onSubmit={event => {
        event.preventDefault()
        onSave()
      }}
    >
      <Select
        label={words.operator}
        value={draft.operator}
        choices={operators.map(value => ({ value, label: words.operators[value] }))}
        onChoose={operator => onChange({ operator })}
      />
      <Field
        label={words.threshold}
        value={draft.threshold}
        mono
        onInput={threshold => onChange({ threshold })}
        {...(trouble === 'threshold' ? { trouble: words.noNumber } : {})}
      />
      <Select
        label={words.forLabel}
        value={String(draft.forSeconds)}
        choices={lengths.map(length => ({
          value: String(length),
          label: length === 0 ? words.atOnce : formatDuration(length),
        }))}
        onChoose={length => onChange({ forSeconds: Number(length) })}
      />
      <Select
        label={words.severity}
        value={draft.severity}
        choices={severities.map(value => ({ value, label: severityName(value) }))}
        onChoose={severity => onChange({ severity })}
      />
      <div class="wide">
        <Field
          label={words.name}
          value={draft.name}
          onInput={name => onChange({ name })}
          {...(trouble === 'name' ? { trouble: words.noName } : {})}
        />
      </div>
      <div class="wide">
        <Field
          label={words.runbook}
          value={draft.runbook}
          type="url"
          placeholder="https://"
          onInput={runbook => onChange({ runbook })}
          {...(trouble === 'runbook' ? { trouble: words.noAddress } : {})}
        />
      </div>
      {projects.length > 1 && (
        <div class="wide">
          <Select
            label={words.project}
            value={project}
            choices={projects.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChoose={onProject}
          />
        </div>
      )}
      <p class="alert-preview" role="status">
        {preview}
      </p>
      <div class="alert-actions">
        <Button look="main" type="submit" busy={busy}>
          {busy ? words.saving : words.save}
        </Button>
        {onCopy && <Button onClick={onCopy}>{words.copyRule}</Button>}
      </div>
    </form>
  )
}
