import * as z from 'zod'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Rule } from '#shared/model/rule.ts'
import { ItemList } from '../item-list.tsx'
import type { ProjectApi } from '../project-api.ts'
import { readTemplates } from '../templates/template-list.ts'
import { RuleForm } from './rule-form.tsx'
import { RuleItem } from './rule-item.tsx'
import { words } from './words.ts'

const Rules = z.object({ items: looseArray(Rule) })

/** What becomes of which alert, in the order in which it is tried. */
export function RulesSection({ api }: { api: ProjectApi }) {
  const loaded = useResource(async () => ({
    rules: (await api.get('/rules', Rules)).items,
    templates: (await readTemplates(api)).map(({ name }) => name),
  }))
  const again = () => loaded.refresh()
  const known = loaded.value
  return (
    <>
      <p class="lead">{words.lead}</p>
      <ItemList
        from={loaded}
        items={known?.rules}
        title={words.listTitle}
        none={words.none}
        keyOf={({ id }) => id}
        ordered
      >
        {rule => known && <RuleItem api={api} rule={rule} {...known} onChanged={again} />}
      </ItemList>
      {known && (
        <>
          <h2>{words.newTitle}</h2>
          <RuleForm api={api} {...known} onDone={again} />
        </>
      )}
    </>
  )
}
