/** @jsxImportSource hono/jsx */
import type { Incident } from '#shared/model/incident.ts'
import { severities } from '#shared/model/severities.ts'
import { Choice, Field } from '../../parts/fields.tsx'
import { partWords } from '../../parts/words.ts'
import { snapshotOf, type EditDraft } from './edit-draft.ts'
import { incidentWords } from '../words.ts'

type EditFormProps = { incident: Incident; known: { labels: string[]; assignees: string[] }; draft?: EditDraft }

/** Folded away, and open again with what was typed when it was refused. */
export function EditForm({ incident, known, draft }: EditFormProps) {
  const words = incidentWords().edit
  const { severities: severityNames } = partWords()
  const shown = draft ?? incident
  const { project, iid } = incident
  return (
    <details class="edit" open={draft !== undefined}>
      <summary>{words.summary}</summary>
      <form class="card" method="post" action={`/${project}/incidents/${iid}/edit`}>
        {draft && (
          <p class="problem" role="alert">
            {draft.problem}
          </p>
        )}
        <input type="hidden" name="was" value={draft?.was ?? snapshotOf(incident)} />
        <Field label={words.title}>
          <input name="title" required maxlength={255} value={shown.title} autocomplete="off" />
        </Field>
        <Choice
          name="severity"
          label={words.severity}
          value={shown.severity}
          options={severities.map(value => ({ value, name: severityNames[value] }))}
        />
        <Names
          name="labels"
          legend={words.labels}
          moreLabel={words.moreLabels}
          known={known.labels}
          chosen={shown.labels}
          more={draft?.moreLabels}
        />
        <Names
          name="assignees"
          legend={words.assignees}
          moreLabel={words.moreAssignees}
          known={known.assignees}
          chosen={shown.assignees}
          more={draft?.moreAssignees}
        />
        <Field label={words.description}>
          <textarea name="body" rows={8} maxlength={100_000}>
            {shown.body}
          </textarea>
        </Field>
        <div class="buttons">
          <button class="btn main">{words.save}</button>
        </div>
      </form>
    </details>
  )
}

/** Those that there are to tick, and room for others. */
function Names(given: {
  name: string
  legend: string
  moreLabel: string
  known: string[]
  chosen: readonly string[]
  more?: string
}) {
  const { name, legend, moreLabel, known, chosen, more = '' } = given
  const all = [...new Set([...chosen, ...known])]
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.length > 0 && (
        <div class="ticks">
          {all.map(one => (
            <label class="check">
              <input type="checkbox" name={name} value={one} checked={chosen.includes(one)} />
              <span>{one}</span>
            </label>
          ))}
        </div>
      )}
      <input
        name={`more-${name}`}
        value={more}
        maxlength={2000}
        autocomplete="off"
        placeholder={incidentWords().edit.others}
        aria-label={moreLabel}
      />
    </fieldset>
  )
}
