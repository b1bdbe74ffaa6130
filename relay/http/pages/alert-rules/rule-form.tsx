/** @jsxImportSource hono/jsx */
import { operators } from '#shared/model/comparison.ts'
import { severities } from '#shared/model/severities.ts'
import { Choice, Field } from '../parts/fields.tsx'
import { partWords } from '../parts/words.ts'
import { rulePath, rulesPath } from './rule-address.ts'
import type { RuleDraft } from './rule-draft.ts'
import { rulePageWords } from './words.ts'

type FormProps = { project: string; id: string; draft: RuleDraft; hasQuery: boolean }

export function RuleForm({ project, id, draft, hasQuery }: FormProps) {
  const { form: words, operators: operatorNames } = rulePageWords()
  const { severities: severityNames } = partWords()
  return (
    <form class="card declare" method="post" action={rulePath(project, id)}>
      <Field label={words.name}>
        <input name="name" required maxlength={200} value={draft.name} autocomplete="off" />
      </Field>
      {hasQuery && (
        <Field label={words.query} hint={words.queryHint}>
          <textarea name="query" required rows={3} spellcheck={false}>
            {draft.query}
          </textarea>
        </Field>
      )}
      <div class="pair">
        <Choice
          name="operator"
          label={words.operator}
          value={draft.operator}
          options={operators.map(value => ({ value, name: operatorNames[value] }))}
        />
        <Field label={words.threshold}>
          <input name="threshold" required inputmode="decimal" value={draft.threshold} autocomplete="off" />
        </Field>
      </div>
      <div class="pair">
        <Field label={words.duration} hint={words.durationHint}>
          <input name="for" required value={draft.for} autocomplete="off" />
        </Field>
        <Choice
          name="severity"
          label={words.severity}
          value={draft.severity}
          options={severities.map(value => ({ value, name: severityNames[value] }))}
        />
      </div>
      <Field label={words.runbook}>
        <input name="runbook" type="url" value={draft.runbook} autocomplete="off" placeholder="https://" />
      </Field>
      <div class="buttons">
        <button class="btn main">{words.save}</button>
        <a class="btn" href={rulesPath(project)}>
          {words.cancel}
        </a>
      </div>
    </form>
  )
}
