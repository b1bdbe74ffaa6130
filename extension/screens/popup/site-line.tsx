import { useEffect, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { toFailure } from '#shared/kit/failure.ts'
import type { PopupDeps, Site } from './popup-deps.ts'
import { words } from './words.ts'

type Said = { tone: 'ok' | 'bad'; sentence: string }

/** Offers to draw charts on the page that the person is on, where that is not allowed yet, or switched off. */
export function SiteLine({ deps }: { deps: PopupDeps }) {
  const [site, setSite] = useState<Site | null>(null)
  const [said, say] = useState<Said | null>(null)
  useEffect(() => void deps.site().then(setSite, () => setSite(null)), [])
  if (said) return <StatusLine tone={said.tone}>{said.sentence}</StatusLine>
  if (!site) return null

  async function allow({ label }: Site, asked: Promise<boolean>): Promise<void> {
    const granted = await asked.catch(() => false)
    say(
      granted
        ? { tone: 'ok', sentence: words.siteAllowed(label) }
        : { tone: 'bad', sentence: words.siteRefused(label) },
    )
  }

  async function switchOn({ origin, label }: Site): Promise<void> {
    try {
      const { on } = await deps.ask('panels/switch-on', { origin })
      if (on) say({ tone: 'ok', sentence: words.siteIsOn(label) })
      else deps.openOptions('panels') // all sites at once are off: which of them to have back is chosen there
    } catch (thrown) {
      say({ tone: 'bad', sentence: toFailure(thrown).message })
    }
  }

  return (
    <div class="told">
      <span class="grow">{site.isOff ? words.siteSwitchedOff(site.label) : words.siteNotAllowed(site.label)}</span>
      {site.isOff ? (
        <Button onClick={() => void switchOn(site)}>{words.siteSwitchOn}</Button>
      ) : (
        <Button onClick={() => void allow(site, deps.allowSite(site))}>{words.siteAllow}</Button>
      )}
    </div>
  )
}
