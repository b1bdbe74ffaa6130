import { Button } from '#extension/ui/button.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { words } from './words.ts'

/** Notifications are switched on by the organisation, but only the person can let the browser show them. */
export function AllowForced({ deps }: { deps: OptionsDeps }) {
  const allowed = useResource(deps.notificationsAllowed)
  const work = useWork()
  if (allowed.value !== false) return null

  const allow = () =>
    work.run(async () => {
      const granted = await deps.allowNotifications()
      allowed.refresh()
      return granted ? null : { tone: 'bad', sentence: words.refused }
    })

  return (
    <div>
      <p class="hint">{words.allowHint}</p>
      <Button look="main" busy={work.busy} onClick={() => void allow()}>
        {words.allow}
      </Button>
      <SaidLine said={work.said} />
    </div>
  )
}
