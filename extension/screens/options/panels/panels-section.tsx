import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { PanelsForm } from './panels-form.tsx'
import { SiteSwitches } from './site-switches.tsx'
import { words } from './words.ts'

/** How panels are drawn, and on which sites. */
export function PanelsSection({ deps }: { deps: OptionsDeps }) {
  const settings = useResource(() => deps.ask('panels/get', {}))
  const policy = useResource(() => deps.ask('policy/get', {}))
  const fixed = policy.value?.panels
  return (
    <>
      <p class="lead">{words.lead}</p>
      <LoadTrouble failure={settings.failure ?? policy.failure} onAgain={() => [settings, policy].forEach(again)} />
      {fixed && Object.keys(fixed).length > 0 && <p class="hint">{words.fixed}</p>}
      {settings.value && fixed && <PanelsForm deps={deps} first={settings.value} fixed={fixed} />}
      <SiteSwitches deps={deps} />
    </>
  )
}

function again({ refresh }: { refresh: () => void }): void {
  refresh()
}
