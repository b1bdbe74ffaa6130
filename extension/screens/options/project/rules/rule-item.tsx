import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { Rule } from '#shared/model/rule.ts'
import { SaidLine } from '../../said-line.tsx'
import { useWork } from '../../use-work.ts'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { matcherText } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'
import { words } from './words.ts'

type RuleItemProps = {
  api: ProjectApi
  rule: Rule
  rules: readonly Rule[]
  templates: readonly string[]
  onChanged: () => void
}

/** One rule in its place. */
export function RuleItem({ api, rule, rules, templates, onChanged }: RuleItemProps) {
  const [editing, setEditing] = useState(false)
  const work = useWork()
  const { id, name, matchers, action } = rule
  const path = `/rules/${encodeURIComponent(id)}`
  const at = rules.indexOf(rule)

  const move = (position: number) =>
    work.run(async () => {
      await api.send('PATCH', path, { position }, Rule)
      onChanged()
      return null
    })
  const remove = () =>
    work.run(async () => {
      await api.remove(path)
      onChanged()
      return null
    })

  if (editing) {
    const done = () => {
      setEditing(false)
      work.say({ tone: 'ok', sentence: words.saved })
      onChanged()
    }
    const cancel = () => setEditing(false)
    return (
      <div class="editing">
        <RuleForm api={api} rules={rules} templates={templates} before={rule} onDone={done} onCancel={cancel} />
      </div>
    )
  }
  return (
    <Card
      title={name}
      tags={[words.actions[action]]}
      actions={
        <>
          <Button
            name={words.move(name, words.earlier)}
            busy={work.busy}
            disabled={at === 0}
            onClick={() => void move(at - 1)}
          >
            ↑
          </Button>
          <Button
            name={words.move(name, words.later)}
            busy={work.busy}
            disabled={at === rules.length - 1}
            onClick={() => void move(at + 1)}
          >
            ↓
          </Button>
          <Button name={words.edit + words.of(name)} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          <RemoveButton name={words.remove(name)} busy={work.busy} onRemove={() => void remove()} />
        </>
      }
    >
      <p class="hint">{matchers.length === 0 ? words.whenAll : <code>{matchers.map(matcherText).join(', ')}</code>}</p>
      <SaidLine said={work.said} />
    </Card>
  )
}
