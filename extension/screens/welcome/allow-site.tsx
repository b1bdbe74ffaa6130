import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { hostPattern } from '../host-pattern.ts'
import { siteLabel } from '../options/sites/site-label.ts'
import { readAddress } from '../options/read-address.ts'
import { SaidLine } from '../options/said-line.tsx'
import { useWork } from '../options/use-work.ts'
import type { WelcomeDeps } from './welcome-deps.ts'
import { words } from './words.ts'

const text = words.site

/** Lets links be looked for on a site. The browser itself asks the person. */
export function AllowSite({ deps, onAllowed }: { deps: WelcomeDeps; onAllowed: () => void }) {
  const [site, setSite] = useState('')
  const work = useWork()
  const allow = () =>
    work.run(async () => {
      const pattern = hostPattern(readAddress(site))
      const granted = await deps.access.request(pattern, 'welcome')
      if (!granted) return { tone: 'bad', sentence: text.refused(siteLabel(pattern)) }
      setSite('')
      onAllowed()
      return { tone: 'ok', sentence: text.allowed(siteLabel(pattern)) }
    })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void allow()
      }}
    >
      <div class="field-line">
        <Field label={text.field} type="url" value={site} onInput={setSite} placeholder="https://git.example.net" />
        <Button type="submit" busy={work.busy}>
          {text.button}
        </Button>
      </div>
      <SaidLine said={work.said} />
    </form>
  )
}
