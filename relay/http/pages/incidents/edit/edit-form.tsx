/** @jsxImportSource hono/jsx */
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Incident } from '#shared/model/incident.ts'
import { severities } from '#shared/model/severity.ts'
import { Choice, Field } from '../../parts/fields.tsx'
import { snapshotOf, type EditDraft } from './edit-draft.ts'

type EditFormProps = { incident: Incident; known: { labels: string[]; assignees: string[] }; draft?: EditDraft }

/** Folded away, and open again with what was typed when it was refused. */
export function EditForm({ incident, known, draft }: EditFormProps) {
  const shown = draft ?? incident
  const { project, iid } = incident
  return (
    <details class="edit" open={draft !== undefined}>
      <summary>Edit</summary>
      <form class="card" method="post" action={`/${project}/incidents/${iid}/edit`}>
        {draft && (
          <p class="problem" role="alert">
            {draft.problem}
          </p>
        )}
        <input type="hidden" name="was" value={draft?.was ?? snapshotOf(incident)} />
        <Field label="Title">
          <input name="title" required maxlength={255} value={shown.title} autocomplete="off" />
        </Field>
        <Choice
          name="severity"
          label="Severity"
          value={shown.severity}
          options={severities.map(value => ({ value, name: severityShapes[value].name }))}
        />
        <Names name="labels" legend="Labels" known={known.labels} chosen={shown.labels} more={draft?.moreLabels} />
        <Names
          name="assignees"
          legend="Assignees"
          known={known.assignees}
          chosen={shown.assignees}
          more={draft?.moreAssignees}
        />
        <Field label="Description, in Markdown">
          <textarea name="body" rows={8} maxlength={100_000}>
            {shown.body}
          </textarea>
        </Field>
        <div class="buttons">
          <button class="btn main">Save</button>
        </div>
      </form>
    </details>
  )
}

/** Those that there are to tick, and room for others. */
function Names(given: { name: string; legend: string; known: string[]; chosen: readonly string[]; more?: string }) {
  const { name, legend, known, chosen, more = '' } = given
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
        placeholder="Others, with commas between"
        aria-label={`More ${name}, with commas between`}
      />
    </fieldset>
  )
}
