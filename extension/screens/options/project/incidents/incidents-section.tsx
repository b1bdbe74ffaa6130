import * as z from 'zod'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { ProjectSettings } from '#shared/model/project.ts'
import { Template } from '#shared/model/template.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import type { ProjectApi } from '../project-api.ts'
import { words } from '../words.ts'
import { SettingsForm } from './settings-form.tsx'

const Templates = z.object({ items: looseArray(Template) })

/** What a project does with alerts. */
export function IncidentsSection({ api }: { api: ProjectApi }) {
  const loaded = useResource(async () => ({
    settings: await api.get('/settings', ProjectSettings),
    templates: (await api.get('/templates', Templates)).items.map(({ name }) => name),
  }))
  return (
    <>
      <p class="lead">{words.incidents.lead}</p>
      <LoadTrouble failure={loaded.failure} onAgain={loaded.refresh} />
      {loaded.value && <SettingsForm api={api} first={loaded.value.settings} templates={loaded.value.templates} />}
    </>
  )
}
