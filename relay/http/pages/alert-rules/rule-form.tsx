/** @jsxImportSource hono/jsx */
import { operators } from '#shared/model/comparison.ts'
import { severities } from '#shared/model/severity.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import { Choice, Field } from '../parts/fields.tsx'
import { rulePath, rulesPath } from './rule-address.ts'
import type { RuleDraft } from './rule-draft.ts'
import { operatorNames } from './words.ts'

type FormProps = { project: string; id: string; draft: RuleDraft; hasQuery: boolean }

export function RuleForm({ project, id, draft, hasQuery }: FormProps) {
  return (
    <form class="card declare" method="post" action={rulePath(project, id)}>
      <Field label="Name">
        <input name="name" required maxlength={200} value={draft.name} autocomplete="off" />
      </Field>
      {hasQuery && (
        <Field label="Query" hint="PromQL. With another query its alerts that are out end.">
          <textarea name="query" required rows={3} spellcheck={false}>
            {draft.query}
          </textarea>
        </Field>
      )}
      <div class="pair">
        <Choice
          name="operator"
          label="Operator"
          value={draft.operator}
          options={operators.map(value => ({ value, name: operatorNames[value] }))}
        />
        <Field label="Threshold">
          <input name="threshold" required inputmode="decimal" value={draft.threshold} autocomplete="off" />
        </Field>
      </div>
      <div class="pair">
        <Field label="For at least" hint="Such as 5m or 1h30m; 0s is at once.">
          <input name="for" required value={draft.for} autocomplete="off" />
        </Field>
        <Choice
          name="severity"
          label="Severity"
          value={draft.severity}
          options={severities.map(value => ({ value, name: severityShapes[value].name }))}
        />
      </div>
      <Field label="Runbook (optional)">
        <input name="runbook" type="url" value={draft.runbook} autocomplete="off" placeholder="https://" />
      </Field>
      <div class="buttons">
        <button class="btn main">Save</button>
        <a class="btn" href={rulesPath(project)}>
          Cancel
        </a>
      </div>
    </form>
  )
}
