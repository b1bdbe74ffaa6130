import { useState } from 'preact/hooks'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { Failure } from '#shared/kit/failure.ts'
import { Rule, ruleActions } from '#shared/model/rule.ts'
import { severities } from '#shared/model/severities.ts'
import { WorkForm } from '../../work-form.tsx'
import type { ProjectApi } from '../project-api.ts'
import { words as project } from '../words.ts'
import { MatcherFields } from './matcher-fields.tsx'
import { newRuleDraft, ruleBody, ruleDraftOf, type RuleDraft } from './rule-draft.ts'
import { RuleTrial } from './rule-trial.tsx'
import { words } from './words.ts'

type RuleFormProps = {
  api: ProjectApi
  rules: readonly Rule[]
  templates: readonly string[]
  /** The one to be changed; a new one, tried after the others, when missing. */
  before?: Rule
  onDone: () => void
  onCancel?: () => void
}

/** A rule, in the making or to be changed. */
export function RuleForm({ api, rules, templates, before, onDone, onCancel }: RuleFormProps) {
  const [draft, setDraft] = useState<RuleDraft>(() => (before ? ruleDraftOf(before) : newRuleDraft()))
  const change = (part: Partial<RuleDraft>) => setDraft(now => ({ ...now, ...part }))

  async function save() {
    if (draft.name.trim() === '') throw new Failure('bad-input', words.nameMissing)
    if (before) await api.send('PATCH', `/rules/${encodeURIComponent(before.id)}`, ruleBody(draft), Rule)
    else await api.send('POST', '/rules', ruleBody(draft), Rule)
    if (!before) setDraft(newRuleDraft())
    onDone()
    return null
  }

  return (
    <WorkForm submit={before ? project.save : words.create} onSubmit={save} onCancel={onCancel}>
      <Field label={words.name} value={draft.name} onInput={name => change({ name })} />
      <MatcherFields matchers={draft.matchers} change={matchers => change({ matchers })} />
      <Select
        label={words.action}
        value={draft.action}
        onChoose={action => change({ action })}
        choices={ruleActions.map(value => ({ value, label: words.actions[value] }))}
      />
      {draft.action === 'open' && <OpenFields draft={draft} change={change} templates={templates} />}
      <RuleTrial api={api} rules={rules} draft={draft} before={before} />
    </WorkForm>
  )
}

type OpenFieldsProps = Pick<RuleFormProps, 'templates'> & {
  draft: RuleDraft
  change: (part: Partial<RuleDraft>) => void
}

/** What incidents are like that it opens. */
function OpenFields({ draft, change, templates }: OpenFieldsProps) {
  const names = [...new Set([...templates, ...(draft.template ? [draft.template] : [])])]
  return (
    <>
      <div class="pair">
        <Select
          label={words.severity}
          value={draft.severity ?? ''}
          onChoose={severity => change({ severity: severity || null })}
          choices={[
            { value: '', label: words.asAlert },
            ...severities.map(value => ({ value, label: severityName(value) })),
          ]}
        />
        <Select
          label={words.template}
          value={draft.template ?? ''}
          onChoose={template => change({ template: template || null })}
          choices={[{ value: '', label: words.asSettings }, ...names.map(name => ({ value: name, label: name }))]}
        />
      </div>
      <div class="pair">
        <Field
          label={words.labels}
          hint={words.labelsHint}
          value={draft.labels}
          onInput={labels => change({ labels })}
        />
        <Field
          label={words.assignees}
          hint={words.assigneesHint}
          value={draft.assignees}
          onInput={assignees => change({ assignees })}
        />
      </div>
    </>
  )
}
