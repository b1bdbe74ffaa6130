import * as z from 'zod'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Rule } from '#shared/model/rule.ts'
import { Template } from '#shared/model/template.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import type { ProjectApi } from '../project-api.ts'
import { RuleForm } from './rule-form.tsx'
import { RuleItem } from './rule-item.tsx'
import { words } from './words.ts'

const Rules = z.object({ items: looseArray(Rule) })
const Templates = z.object({ items: looseArray(Template) })

/** What becomes of which alert, in the order in which it is tried. */
export function RulesSection({ api }: { api: ProjectApi }) {
  const loaded = useResource(async () => ({
    rules: (await api.get('/rules', Rules)).items,
    templates: (await api.get('/templates', Templates)).items.map(({ name }) => name),
  }))
  const again = () => loaded.refresh()
  const known = loaded.value
  return (
    <>
      <p class="lead">{words.lead}</p>
      <LoadTrouble failure={loaded.failure} onAgain={loaded.refresh} />
      {known?.rules.length === 0 && <p class="hint">{words.none}</p>}
      {known && known.rules.length > 0 && (
        <ol class="cards" aria-label={words.listTitle}>
          {known.rules.map(rule => (
            <li key={rule.id}>
              <RuleItem api={api} rule={rule} {...known} onChanged={again} />
            </li>
          ))}
        </ol>
      )}
      {known && (
        <>
          <h2>{words.newTitle}</h2>
          <RuleForm api={api} {...known} onDone={again} />
        </>
      )}
    </>
  )
}
