import { agoText } from '#extension/language/age.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import type { Template } from '#shared/model/template.ts'
import { SaidLine } from '../../said-line.tsx'
import { ItemList } from '../item-list.tsx'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { useItem } from '../use-item.ts'
import { words as project } from '../words.ts'
import { TemplateForm } from './template-form.tsx'
import { readTemplates } from './template-list.ts'
import { words } from './words.ts'

/** The texts of a project's incidents. */
export function TemplatesSection({ api }: { api: ProjectApi }) {
  const templates = useResource(() => readTemplates(api))
  const items = templates.value
  return (
    <>
      <p class="lead">{words.lead}</p>
      <ItemList from={templates} items={items} title={words.listTitle} none={words.none} keyOf={({ name }) => name}>
        {template => <TemplateItem api={api} template={template} onChanged={() => templates.refresh()} />}
      </ItemList>
      {items && (
        <>
          <h2>{words.newTitle}</h2>
          <TemplateForm api={api} onDone={() => templates.refresh()} />
        </>
      )}
    </>
  )
}

type TemplateItemProps = { api: ProjectApi; template: Template; onChanged: () => void }

function TemplateItem({ api, template, onChanged }: TemplateItemProps) {
  const { name, updatedAt } = template
  const item = useItem(api, `/templates/${encodeURIComponent(name)}`, onChanged)
  if (item.editing) {
    return (
      <div class="editing">
        <TemplateForm api={api} before={template} onDone={item.saved} onCancel={item.cancel} />
      </div>
    )
  }
  return (
    <Card
      title={name}
      actions={
        <>
          <Button name={project.edit + words.of(name)} onClick={item.edit}>
            {project.edit}
          </Button>
          <RemoveButton name={words.remove(name)} busy={item.busy} onRemove={item.remove} />
        </>
      }
    >
      <p class="hint">{words.changed(agoText(Date.now() - Date.parse(updatedAt)))}</p>
      <SaidLine said={item.said} />
    </Card>
  )
}
