import { useEffect, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { allSites, hostPattern, isAllSites } from '../../host-pattern.ts'
import { readAddress } from '../read-address.ts'
import { OfferedSites } from './offered-sites.tsx'
import { SiteItem } from './site-item.tsx'
import { siteLabel } from './site-label.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { SuggestSetting } from './suggest-setting.tsx'
import { useWork } from '../use-work.ts'
import { words as text } from './words.ts'

export function SitesSection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('sites/list', {}))
  const [site, setSite] = useState('')
  const work = useWork()
  useEffect(() => {
    const life = new AbortController()
    deps.onAccessChanged(known.refresh, life.signal)
    return () => life.abort()
  }, [])

  const allow = (pattern: () => string) =>
    work.run(async () => {
      const wanted = pattern()
      const granted = await deps.access.request(wanted, 'settings')
      known.refresh()
      if (!granted) return { tone: 'bad', sentence: text.refused(siteLabel(wanted)) }
      setSite('')
      return { tone: 'ok', sentence: text.allowed(siteLabel(wanted)) }
    })

  const revoke = (pattern: string) =>
    work.run(async () => {
      const gone = await deps.access.remove(pattern).catch(() => false) // what the manifest grants stays
      known.refresh()
      const label = siteLabel(pattern)
      return gone ? { tone: 'quiet', sentence: text.revoked(label) } : { tone: 'bad', sentence: text.kept(label) }
    })

  const sites = known.value?.sites
  const all = sites?.some(granted => isAllSites(granted.pattern))
  return (
    <>
      <p class="lead">{text.lead}</p>
      <p class="means">{text.means}</p>
      <OfferedSites deps={deps} allowed={sites?.map(({ pattern }) => pattern) ?? []} onAllowed={known.refresh} />
      <form
        class="form"
        onSubmit={event => {
          event.preventDefault()
          void allow(() => hostPattern(readAddress(site)))
        }}
      >
        <div class="line">
          <Field label={text.site} type="url" value={site} onInput={setSite} placeholder="https://git.example.net" />
          <Button look="main" type="submit" busy={work.busy}>
            {text.allow}
          </Button>
          <Button busy={work.busy} disabled={all} onClick={() => void allow(() => allSites)}>
            {all ? text.allAllowed : text.allowAll}
          </Button>
        </div>
        <SaidLine said={work.said} />
      </form>
      <SuggestSetting deps={deps} />
      <h2>{text.listTitle}</h2>
      <LoadTrouble failure={known.failure} onAgain={known.refresh} />
      <p class="hint">{sites?.length === 0 ? text.none : text.ledger}</p>
      <ul class="cards">
        {sites?.map(site => (
          <li key={site.pattern}>
            <SiteItem site={site} busy={work.busy} onRevoke={() => void revoke(site.pattern)} />
          </li>
        ))}
      </ul>
    </>
  )
}
