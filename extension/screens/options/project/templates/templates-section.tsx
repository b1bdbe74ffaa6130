import { useState } from 'preact/hooks'
import * as z from 'zod'
import { agoText } from '#extension/language/age.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Template } from '#shared/model/template.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import { SaidLine } from '../../said-line.tsx'
import { useWork } from '../../use-work.ts'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { TemplateForm } from './template-form.tsx'
import { words } from './words.ts'

const Templates = z.object({ items: looseArray(Template) })

/** The texts of a project's incidents. */
export function TemplatesSection({ api }: { api: ProjectApi }) {
  const templates = useResource(() => api.get('/templates', Templates))
  const items = templates.value?.items
  return (
    <>
      <p class="lead">{words.lead}</p>
      <LoadTrouble failure={templates.failure} onAgain={templates.refresh} />
      {items?.length === 0 && <p class="hint">{words.none}</p>}
      {items && items.length > 0 && (
        <ul class="cards" aria-label={words.listTitle}>
          {items.map(template => (
            <li key={template.name}>
              <TemplateItem api={api} template={template} onChanged={() => templates.refresh()} />
            </li>
          ))}
        </ul>
      )}
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
  const [editing, setEditing] = useState(false)
  const work = useWork()
  const { name, updatedAt } = template
  const remove = () =>
    work.run(async () => {
      await api.remove(`/templates/${encodeURIComponent(name)}`)
      onChanged()
      return null
    })
  if (editing) {
    const done = () => {
      setEditing(false)
      work.say({ tone: 'ok', sentence: words.saved })
      onChanged()
    }
    return (
      <div class="editing">
        <TemplateForm api={api} before={template} onDone={done} onCancel={() => setEditing(false)} />
      </div>
    )
  }
  return (
    <Card
      title={name}
      actions={
        <>
          <Button name={words.edit + words.of(name)} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          <RemoveButton name={words.remove(name)} busy={work.busy} onRemove={() => void remove()} />
        </>
      }
    >
      <p class="hint">{words.changed(agoText(Date.now() - Date.parse(updatedAt)))}</p>
      <SaidLine said={work.said} />
    </Card>
  )
}
