import { useState } from 'preact/hooks'
import type { ImportPlan } from '#extension/messages/settings-file.ts'
import { Button } from '#extension/ui/button.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { siteLabel } from '../sites/site-label.ts'
import { useWork } from '../use-work.ts'
import { words as text } from './words.ts'

/** What no file can bring: leave of the browser, which it gives for a click, and pairings. */
export function LeftToDo({ deps, plan: { sites, relays } }: { deps: OptionsDeps; plan: ImportPlan }) {
  const work = useWork()
  const [allowed, setAllowed] = useState(false)

  const allow = () =>
    work.run(async () => {
      const granted = await deps.access.request(sites, 'import')
      setAllowed(granted)
      return granted ? { tone: 'ok', sentence: text.sitesAllowed } : { tone: 'bad', sentence: text.sitesRefused }
    })

  return (
    <>
      {sites.length > 0 && !allowed && (
        <div class="left-to-do">
          <h3>{text.sitesTitle}</h3>
          <p class="hint">{sites.map(siteLabel).join(', ')}</p>
          <Button busy={work.busy} onClick={() => void allow()}>
            {text.allowSites}
          </Button>
        </div>
      )}
      <SaidLine said={work.said} />
      {relays.length > 0 && (
        <div class="left-to-do">
          <h3>{text.relaysTitle}</h3>
          <p class="hint">
            {relays.map((address, at) => (
              <span key={address}>
                {at > 0 && ', '}
                <a href="#relay">{address}</a>
              </span>
            ))}
          </p>
        </div>
      )}
    </>
  )
}
