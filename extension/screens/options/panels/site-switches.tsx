import { useEffect, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { toFailure } from '#shared/kit/failure.ts'
import { hostPattern, isAllSites } from '../../host-pattern.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { readAddress } from '../read-address.ts'
import { SaidLine } from '../said-line.tsx'
import { siteLabel } from '../sites/site-label.ts'
import type { Said } from '../use-work.ts'
import { words } from './words.ts'

/** A switch for every site that is allowed, and a field for one among "all sites". */
export function SiteSwitches({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('panels/sites', {}))
  const [said, say] = useState<{ pattern: string; said: Said } | null>(null)
  const [turned, setTurned] = useState<{ pattern: string; on: boolean } | null>(null)
  useEffect(() => setTurned(null), [known.value, known.failure]) // now it is known, not hoped
  useEffect(() => {
    const life = new AbortController()
    deps.onAccessChanged(known.refresh, life.signal)
    // A site may have been switched by the keyboard, on its own page.
    document.addEventListener('visibilitychange', () => known.refresh(), { signal: life.signal })
    return () => life.abort()
  }, [])

  async function turn(pattern: string, on: boolean): Promise<void> {
    say(null)
    setTurned({ pattern, on })
    try {
      await deps.ask('panels/turn', { pattern, on })
      const site = siteLabel(pattern)
      say({ pattern, said: { tone: 'ok', sentence: on ? words.isOn(site) : words.isOff(site) } })
    } catch (thrown) {
      say({ pattern, said: { tone: 'bad', sentence: toFailure(thrown).message } })
    }
    known.refresh()
  }

  const sites = known.value?.sites
  return (
    <>
      <h2>{words.sitesTitle}</h2>
      <p class="means">{words.sitesLead}</p>
      <LoadTrouble failure={known.failure} onAgain={known.refresh} />
      {sites?.length === 0 && (
        <p class="hint">
          {words.none} <a href="#sites">{words.toSites}</a>
        </p>
      )}
      <div class="form wide">
        {sites?.map(({ pattern, on }) => (
          <div key={pattern} class="saved-field">
            <label class="check">
              <input
                type="checkbox"
                checked={turned?.pattern === pattern ? turned.on : on}
                onChange={event => void turn(pattern, event.currentTarget.checked)}
              />
              <span>
                {siteLabel(pattern)}
                {isAllSites(pattern) && <span class="hint">{words.everywhere}</span>}
              </span>
            </label>
            {said?.pattern === pattern && <SaidLine said={said.said} />}
          </div>
        ))}
        {said && !sites?.some(({ pattern }) => pattern === said.pattern) && <SaidLine said={said.said} />}
        {sites?.some(({ pattern }) => isAllSites(pattern)) && <OffSite onOff={pattern => turn(pattern, false)} />}
      </div>
    </>
  )
}

/** Where all are allowed, one that nobody named yet. */
function OffSite({ onOff }: { onOff: (pattern: string) => Promise<void> }) {
  const [site, setSite] = useState('')
  const [trouble, setTrouble] = useState(false)

  function turnOff(): void {
    try {
      // Both schemes, as the key for the page in front does.
      void onOff(hostPattern(readAddress(site)).replace(/^https?/, '*')).then(() => setSite(''))
    } catch {
      setTrouble(true)
    }
  }

  return (
    <form
      class="line"
      onSubmit={event => {
        event.preventDefault()
        turnOff()
      }}
    >
      <Field
        label={words.offSite}
        type="url"
        value={site}
        placeholder="https://git.example.net"
        trouble={trouble ? words.offSiteBad : undefined}
        onInput={typed => {
          setSite(typed)
          setTrouble(false)
        }}
      />
      <Button type="submit">{words.turnOff}</Button>
    </form>
  )
}
