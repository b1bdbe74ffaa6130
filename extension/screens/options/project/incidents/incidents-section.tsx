import { useResource } from '#extension/ui/use-resource.ts'
import { ProjectSettings } from '#shared/model/project.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import type { ProjectApi } from '../project-api.ts'
import { readTemplates } from '../templates/template-list.ts'
import { words } from '../words.ts'
import { SettingsForm } from './settings-form.tsx'

/** What a project does with alerts. */
export function IncidentsSection({ api }: { api: ProjectApi }) {
  const loaded = useResource(async () => ({
    settings: await api.get('/settings', ProjectSettings),
    templates: (await readTemplates(api)).map(({ name }) => name),
  }))
  return (
    <>
      <p class="lead">{words.incidents.lead}</p>
      <LoadTrouble failure={loaded.failure} onAgain={loaded.refresh} />
      {loaded.value && <SettingsForm api={api} first={loaded.value.settings} templates={loaded.value.templates} />}
    </>
  )
}
