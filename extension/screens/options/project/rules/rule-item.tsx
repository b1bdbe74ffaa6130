import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { Rule } from '#shared/model/rule.ts'
import { SaidLine } from '../../said-line.tsx'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { useItem } from '../use-item.ts'
import { words as project } from '../words.ts'
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
  const { id, name, matchers, action } = rule
  const path = `/rules/${encodeURIComponent(id)}`
  const at = rules.indexOf(rule)

  const item = useItem(api, path, onChanged)

  const move = (position: number) =>
    item.act(async () => {
      await api.send('PATCH', path, { position }, Rule)
      return null
    })

  if (item.editing) {
    return (
      <div class="editing">
        <RuleForm
          api={api}
          rules={rules}
          templates={templates}
          before={rule}
          onDone={item.saved}
          onCancel={item.cancel}
        />
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
            busy={item.busy}
            disabled={at === 0}
            onClick={() => move(at - 1)}
          >
            ↑
          </Button>
          <Button
            name={words.move(name, words.later)}
            busy={item.busy}
            disabled={at === rules.length - 1}
            onClick={() => move(at + 1)}
          >
            ↓
          </Button>
          <Button name={project.edit + words.of(name)} onClick={item.edit}>
            {project.edit}
          </Button>
          <RemoveButton name={words.remove(name)} busy={item.busy} onRemove={item.remove} />
        </>
      }
    >
      <p class="hint">{matchers.length === 0 ? words.whenAll : <code>{matchers.map(matcherText).join(', ')}</code>}</p>
      <SaidLine said={item.said} />
    </Card>
  )
}
